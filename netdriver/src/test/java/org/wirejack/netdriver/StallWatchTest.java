package org.wirejack.netdriver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirejack.rt.StallReport;
import org.wirejack.rt.Stalls;

class StallWatchTest {
    private static final long PERIOD_NANOS = 1_000_000;

    private final Stalls stalls = new Stalls();
    private final StallWatch watch = new StallWatch(stalls, PERIOD_NANOS);

    @Test
    void wakingUpALittleLateIsNoStall() {
        watch.timedOut(100, 100 + PERIOD_NANOS / 2);

        assertEquals(StallReport.NONE, stalls.report());
    }

    @Test
    void countsLateWakeUpsAndKeepsTheLongest() {
        watch.timedOut(100, 100 + 3 * PERIOD_NANOS);
        watch.timedOut(100, 100 + PERIOD_NANOS);

        assertEquals(new StallReport(2, 3 * PERIOD_NANOS), stalls.report());
    }

    @Test
    void cyclesInABunchAreAStall() {
        watch.found(0);
        watch.found(1);
        watch.found(3);

        assertEquals(new StallReport(1, 2 * PERIOD_NANOS), stalls.report());
    }
}
