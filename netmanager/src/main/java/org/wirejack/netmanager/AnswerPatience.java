package org.wirejack.netmanager;

import org.wirejack.audio.Cycle;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.rt.NanoClock;

/**
 * How long a cycle waits for the answer that is due. Cycle thread only.
 *
 * <p>With a latency of a cycle and more: not at all. In fast mode: a quarter of a period from sending, but never beyond
 * half of the cycle however many slaves are waited for. In a server that freewheels: as long as the slave seems to be
 * there. A slave that missed three in a row is not waited for until it is heard again.
 */
final class AnswerPatience {
    private static final int MISSES_UNTIL_LOST = 3;
    private static final long FREEWHEEL_NANOS = 1_000_000_000L;

    private final NanoClock clock;
    private final boolean fast;
    private final long periodNanos;
    private int misses;
    private long heardWhenLost;

    AnswerPatience(CycleFormat format, NanoClock clock) {
        this.clock = clock;
        fast = format.fast();
        periodNanos = format.periodNanos();
    }

    /** Until when to wait in this cycle; a time in the past for not at all. */
    long deadlineNanos(Cycle cycle, long heardNanos) {
        long nowNanos = clock.nanoTime();
        boolean lost = misses >= MISSES_UNTIL_LOST;
        if (lost && heardNanos == heardWhenLost) {
            return nowNanos;
        }
        heardWhenLost = heardNanos;
        if (cycle.freewheeling()) {
            return nowNanos + FREEWHEEL_NANOS;
        }
        return fast ? Math.min(nowNanos + periodNanos / 4, cycle.startNanos() + periodNanos / 2) : nowNanos;
    }

    void onOutcome(boolean complete) {
        misses = complete ? 0 : Math.min(misses + 1, MISSES_UNTIL_LOST);
    }
}
