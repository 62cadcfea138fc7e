package org.wirejack.rt;

/**
 * Sleeps until a moment, which keeps a period exact where sleeping for a while would drift.
 *
 * <p>One thread. Allocates nothing.
 */
@FunctionalInterface
public interface DeadlineSleeper {
    /**
     * Returns at the deadline or a little later, never before; at once if it is over.
     *
     * @param deadlineNanos in the time of the sleeper's own clock: {@link System#nanoTime()}'s, but for tests
     */
    void sleepUntil(long deadlineNanos);

    /** The best that this system has; one for each thread. */
    static DeadlineSleeper ofSystem() {
        return ClockSleeper.available() ? new ClockSleeper() : parking();
    }

    /** By parking the thread, which every system can. */
    static DeadlineSleeper parking() {
        return new ParkingSleeper();
    }
}
