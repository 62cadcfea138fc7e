package org.wirejack.netmanager;

import org.wirejack.audio.Cycle;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.rt.NanoClock;

/**
 * How long a cycle waits for the answer that is due. Cycle thread only.
 *
 * <p>With a latency of a cycle and more: not at all. In fast mode: a part of a period from sending, but never beyond
 * twice that from the cycle's beginning, nor its end, however many slaves are waited for. In a server that freewheels: half a second
 * for all slaves together. A slave that missed three in a row is not waited for until it is heard again.
 */
final class AnswerPatience {
    private static final int MISSES_UNTIL_LOST = 3;
    /** For all slaves of a cycle together: half of the silence after which the others take us for gone. */
    private static final long FREEWHEEL_NANOS = 500_000_000L;

    private final NanoClock clock;
    private final boolean fast;
    private final long waitNanos;
    private final long longestNanos;
    private int misses;
    private long heardWhenLost;

    /** @param waitPercent the part of a period */
    AnswerPatience(CycleFormat format, int waitPercent, NanoClock clock) {
        this.clock = clock;
        fast = format.fast();
        waitNanos = format.periodNanos() * waitPercent / 100;
        longestNanos = Math.min(2 * waitNanos, format.periodNanos());
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
            return cycle.startNanos() + FREEWHEEL_NANOS;
        }
        return fast ? Math.min(nowNanos + waitNanos, cycle.startNanos() + longestNanos) : nowNanos;
    }

    void onOutcome(boolean complete) {
        misses = complete ? 0 : Math.min(misses + 1, MISSES_UNTIL_LOST);
    }
}
