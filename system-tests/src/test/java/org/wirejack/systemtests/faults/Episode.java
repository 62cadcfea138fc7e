package org.wirejack.systemtests.faults;

import java.util.Locale;

/**
 * What a fault of one slave did to another one, to the master, and to the slave itself when it came back.
 *
 * @param name of what was done
 * @param spoiled the other slave's periods that were not exact, but for those that a stall of the machine explains
 * @param stalled those that it explains
 * @param late the server's cycles that were late, but for those that a stall explains
 * @param backNanos from the slave's return to its first exact period; negative if it did not come
 */
record Episode(String name, int spoiled, int stalled, int late, long backNanos) {
    /** How many exact periods in a row make a slave present. */
    private static final int PRESENT_PERIODS = 50;

    /**
     * When it was.
     *
     * @param fromNanos when the fault began
     * @param returnedNanos when it was over
     * @param toNanos when all is over
     */
    record Span(String name, long fromNanos, long returnedNanos, long toNanos) {
        boolean covers(long nanos) {
            return nanos - fromNanos >= 0 && nanos - toNanos < 0;
        }
    }

    /**
     * Takes a look.
     *
     * @param latencyCycles of the session, which is the delay
     */
    static Episode of(Span span, PeriodHistory history, Stalls stalls, StudioOptions options, int latencyCycles) {
        int delayFrames = latencyCycles * options.periodFrames();
        long periodNanos = options.periodNanos();
        PeriodHistory.Track survivor = history.track("right");
        int spoiled = 0;
        int excused = 0;
        int late = 0;
        for (int period = 0; period < history.periods(); period++) {
            long startNanos = history.startNanos()[period];
            if (!span.covers(startNanos)) {
                continue;
            }
            boolean stalled =
                    stalls.touch(startNanos - (latencyCycles + 2) * periodNanos, startNanos + 2 * periodNanos);
            boolean exact = survivor.exact(period, delayFrames);
            spoiled += exact || stalled ? 0 : 1;
            excused += exact || !stalled ? 0 : 1;
            late += history.late(period, periodNanos) && !stalled ? 1 : 0;
        }
        int back = history.track("left").steadyFrom(history.periodAt(span.returnedNanos), PRESENT_PERIODS, delayFrames);
        long backNanos = back < 0 ? -1 : history.startNanos()[back] - span.returnedNanos;
        return new Episode(span.name, spoiled, excused, late, backNanos);
    }

    /** Whether nobody but the slave itself noticed, and it was back in time. */
    boolean clean(long mostNanos) {
        return spoiled == 0 && late == 0 && backNanos >= 0 && backNanos <= mostNanos;
    }

    @Override
    public String toString() {
        return String.format(
                Locale.ROOT,
                "%-14s spoiled %d (and %d in stalls of the machine), late %d, back after %.0f ms",
                name,
                spoiled,
                stalled,
                late,
                backNanos / 1e6);
    }
}
