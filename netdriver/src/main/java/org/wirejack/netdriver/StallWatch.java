package org.wirejack.netdriver;

import org.wirejack.rt.Stalls;

/**
 * Sees on a slave's cycle thread that it was held up: woken half a period or more after the time it had asked for, or
 * finding more than one whole cycle waiting. Cycle thread only.
 *
 * <p>Whole cycles in a bunch may be the network's doing too; for the player it is the same.
 */
final class StallWatch {
    private final Stalls stalls;
    private final long periodNanos;

    StallWatch(Stalls stalls, long periodNanos) {
        this.stalls = stalls;
        this.periodNanos = periodNanos;
    }

    /** A wait has ended because its time was over. */
    void timedOut(long deadlineNanos, long nowNanos) {
        long lateNanos = nowNanos - deadlineNanos;
        if (lateNanos > periodNanos / 2) {
            stalls.record(lateNanos);
        }
    }

    /** So many whole cycles were there at one look. */
    void found(int wholeCycles) {
        if (wholeCycles > 1) {
            stalls.record((wholeCycles - 1) * periodNanos);
        }
    }
}
