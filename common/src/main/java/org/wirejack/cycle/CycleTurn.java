package org.wirejack.cycle;

import org.jspecify.annotations.Nullable;

/**
 * Tells a slave when a cycle's turn has come: when all of it is here, or when waiting on would be in vain. Cycle thread
 * only.
 *
 * <p>A cycle of which a part is missing waits a grace time beyond the moment it was due, or its last packet came. A cycle of which nothing came
 * is run as soon as a later one is here whole and time enough has passed for it: so a lost sync costs the graph no
 * cycle, a packet that overtakes another costs nothing, and a number that somebody made up moves nothing.
 */
public final class CycleTurn {
    /** Half of what a master of ours that freewheels waits for an answer. */
    private static final long PATIENT_NANOS = 250_000_000L;

    private final CycleWindow window;
    private final long periodNanos;
    private final long usualGraceNanos;
    private long graceNanos;

    /** @param format of the session: in fast mode, where the master hardly waits, the grace time is short */
    public CycleTurn(CycleFormat format, CycleWindow window) {
        this.window = window;
        periodNanos = format.periodNanos();
        usualGraceNanos = format.fast() ? periodNanos / 8 : periodNanos / 2;
        graceNanos = usualGraceNanos;
    }

    /** Nobody listens in real time: what is on its way may take as long as it needs. */
    public void patient(boolean patient) {
        graceNanos = patient ? PATIENT_NANOS : usualGraceNanos;
    }

    /** How many cycles, from the one that is due on, are to be run now. */
    public int ready(long nowNanos) {
        for (int ahead = window.slots().length() - 1; ahead >= 0; ahead--) {
            if (isDue(ahead, nowNanos)) {
                return ahead + 1;
            }
        }
        return 0;
    }

    /** When {@link #ready} may change without a packet coming in; {@code latestNanos} if that is earlier. */
    public long deadlineNanos(long latestNanos) {
        long earliest = latestNanos;
        for (int ahead = 0; ahead < window.slots().length(); ahead++) {
            CycleSlot slot = slot(ahead);
            if (slot != null) {
                long due = dueNanos(slot, ahead);
                earliest = due - earliest < 0 ? due : earliest;
            }
        }
        return earliest;
    }

    private boolean isDue(int ahead, long nowNanos) {
        CycleSlot slot = slot(ahead);
        return slot != null && (ahead == 0 && slot.complete() || nowNanos - dueNanos(slot, ahead) >= 0);
    }

    private long dueNanos(CycleSlot slot, int ahead) {
        long expectedNanos = window.progressNanos() + (ahead + 1) * periodNanos;
        if (slot.complete()) {
            return expectedNanos - usualGraceNanos;
        }
        return Math.max(slot.lastNanos() - expectedNanos, 0) + expectedNanos + graceNanos;
    }

    private @Nullable CycleSlot slot(int ahead) {
        return window.slots().find(window.slots().next() + ahead);
    }
}
