package org.wirejack.engine.driver;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirejack.audio.Format;

class MetronomeTest {
    private static final Format FORMAT = new Format(48_000, 64);
    private static final long START_NANOS = 1_000_000;
    private static final long PERIOD_NANOS = 1_333_333;

    private final Metronome metronome = new Metronome(FORMAT);

    private void cycle(long beginNanos, long endNanos) {
        metronome.began(beginNanos);
        metronome.ended(endNanos);
    }

    @Test
    void addsNoRoundingUp() {
        metronome.start(START_NANOS);
        for (int i = 0; i < 750 * 60; i++) {
            cycle(metronome.dueNanos(), metronome.dueNanos());
        }
        assertEquals(START_NANOS + 60_000_000_000L, metronome.dueNanos());
        assertEquals(0, metronome.lateCycles());
        assertEquals(0, metronome.maxLatenessNanos());
        assertEquals(750 * 60, metronome.cycles());
    }

    @Test
    void keepsItsDeadlinesWhenACycleIsALittleLate() {
        metronome.start(START_NANOS);
        cycle(START_NANOS + PERIOD_NANOS, START_NANOS + PERIOD_NANOS + 10);
        assertEquals(START_NANOS + PERIOD_NANOS, metronome.dueNanos());
        assertEquals(0, metronome.lateCycles());
        assertEquals(PERIOD_NANOS, metronome.maxLatenessNanos());
    }

    @Test
    void startsAnewAfterAStallOfMoreThanAPeriod() {
        metronome.start(START_NANOS);
        long stalledNanos = START_NANOS + 100 * PERIOD_NANOS;
        cycle(stalledNanos, stalledNanos);
        assertEquals(stalledNanos + PERIOD_NANOS, metronome.dueNanos());
        assertEquals(1, metronome.lateCycles());
        assertEquals(100 * PERIOD_NANOS, metronome.maxLatenessNanos());
        cycle(metronome.dueNanos(), metronome.dueNanos());
        assertEquals(1, metronome.lateCycles());
    }

    @Test
    void countsCyclesThatEndTooLate() {
        metronome.start(START_NANOS);
        cycle(START_NANOS, START_NANOS + 2 * PERIOD_NANOS + 1);
        assertEquals(1, metronome.lateCycles());
        assertEquals(PERIOD_NANOS + 1, metronome.maxLatenessNanos());
    }
}
