package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirejack.cycle.TurnaroundReport.Recent;

class TurnaroundTest {
    private static final long SECOND_NANOS = 1_000_000_000L;
    /** Of a value, by two significant digits. */
    private static final double PRECISION = 0.01;

    private long nowNanos;
    private final Turnaround turnaround = new Turnaround(() -> nowNanos);

    @Test
    void knowsNothingAtFirst() {
        TurnaroundReport report = turnaround.report();

        assertEquals(0, report.count());
        assertEquals(0, report.maxNanos());
        assertEquals(Recent.NONE, report.recent());
    }

    @Test
    void aWindowIsSeenOnceItIsOver() {
        record(1_000_000, 100);
        assertEquals(Recent.NONE, turnaround.report().recent());

        nowNanos += SECOND_NANOS;
        record(3_000_000, 1);
        Recent recent = turnaround.report().recent();

        assertEquals(101, recent.count());
        assertAbout(1_000_000, recent.p50Nanos());
        assertAbout(3_000_000, recent.maxNanos());
    }

    @Test
    void theNextWindowHasNothingOfTheLastAndTheTotalHasBoth() {
        record(8_000_000, 10);
        nowNanos += SECOND_NANOS;
        turnaround.report();

        record(1_000_000, 5);
        nowNanos += SECOND_NANOS;
        TurnaroundReport report = turnaround.report();

        assertEquals(5, report.recent().count());
        assertAbout(1_000_000, report.recent().maxNanos());
        assertEquals(15, report.count());
        assertAbout(8_000_000, report.maxNanos());
    }

    @Test
    void lookersInBetweenTakeNothingAway() {
        for (int tenth = 0; tenth < 10; tenth++) {
            record(2_000_000, 3);
            nowNanos += SECOND_NANOS / 10;
            turnaround.report();
        }

        TurnaroundReport report = turnaround.report();

        assertEquals(27, report.recent().count());
        assertEquals(30, report.count());
    }

    @Test
    void aWindowInWhichNothingCameIsEmpty() {
        record(2_000_000, 3);
        nowNanos += SECOND_NANOS;
        turnaround.report();

        nowNanos += SECOND_NANOS;

        assertEquals(Recent.NONE, turnaround.report().recent());
    }

    private void record(long nanos, int times) {
        for (int i = 0; i < times; i++) {
            turnaround.record(nanos);
        }
    }

    private static void assertAbout(long expectedNanos, long nanos) {
        assertEquals(expectedNanos, nanos, expectedNanos * PRECISION);
    }
}
