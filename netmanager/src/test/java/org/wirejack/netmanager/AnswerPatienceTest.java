package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.wirejack.audio.Cycle;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.FakeClock;
import org.wirejack.cycle.Formats;

class AnswerPatienceTest {
    private final FakeClock clock = new FakeClock();
    private final CycleFormat fast = Formats.ours(2, 0).mode(true, 0).format();
    private final AnswerPatience patience = new AnswerPatience(fast, 25, clock);
    private final long periodNanos = fast.periodNanos();

    private record Running(long startNanos, boolean freewheeling) implements Cycle {
        @Override
        public int frames() {
            return 64;
        }

        @Override
        public boolean rolling() {
            return false;
        }

        @Override
        public long transportFrame() {
            return 0;
        }
    }

    @Test
    void withLatencyThereIsNone() {
        AnswerPatience none =
                new AnswerPatience(Formats.ours(2, 0).mode(true, 1).format(), 25, clock);
        assertEquals(clock.nanoTime(), none.deadlineNanos(now(), 0));
    }

    @Test
    void fastModeWaitsTheGivenPartOfAPeriod() {
        assertEquals(periodNanos / 4, wait(now(), 0));
        AnswerPatience long75 = new AnswerPatience(fast, 75, clock);
        assertEquals(periodNanos * 75 / 100, long75.deadlineNanos(now(), 0) - clock.nanoTime());
    }

    @Test
    void noWaitGoesBeyondTheCyclesEnd() {
        AnswerPatience long75 = new AnswerPatience(fast, 75, clock);
        Running begun = new Running(clock.nanoTime(), false);
        clock.advance(periodNanos / 2);
        assertEquals(periodNanos - periodNanos / 2, long75.deadlineNanos(begun, 0) - clock.nanoTime());
    }

    @Test
    void manySlavesTogetherWaitNoLongerThanHalfACycle() {
        Running begun = new Running(clock.nanoTime(), false);
        clock.advance(periodNanos * 2 / 5);
        assertEquals(periodNanos / 2 - periodNanos * 2 / 5, wait(begun, 0));
        clock.advance(periodNanos);
        assertEquals(true, wait(begun, 0) < 0);
    }

    @Test
    void slaveThatMissedThreeIsNotWaitedForUntilItIsHeard() {
        for (int i = 0; i < 3; i++) {
            assertEquals(periodNanos / 4, wait(now(), 5));
            patience.onOutcome(false);
        }
        assertEquals(0, wait(now(), 5));
        patience.onOutcome(false);
        assertEquals(0, wait(now(), 5));
        assertEquals(periodNanos / 4, wait(now(), 6));
        patience.onOutcome(false);
        assertEquals(0, wait(now(), 6));
        assertEquals(periodNanos / 4, wait(now(), 7));
        patience.onOutcome(true);
        patience.onOutcome(false);
        assertEquals(periodNanos / 4, wait(now(), 7));
    }

    @Test
    void freewheelingWaitsForHalfASecond() {
        assertEquals(500_000_000L, wait(new Running(clock.nanoTime(), true), 0));
    }

    private Running now() {
        return new Running(clock.nanoTime(), false);
    }

    private long wait(Cycle cycle, long heardNanos) {
        return patience.deadlineNanos(cycle, heardNanos) - clock.nanoTime();
    }
}
