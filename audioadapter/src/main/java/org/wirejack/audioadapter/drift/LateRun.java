package org.wirejack.audioadapter.drift;

/**
 * Tells a clock that has jumped from a thread that was held up: what was held up catches up within a few cycles, and a clock
 * that lost time stays late. One thread.
 */
final class LateRun {
    private static final long ENOUGH_NANOS = 100_000_000L;
    private static final int ENOUGH_CYCLES = 8;

    private long beginNanos;
    private int cycles;
    private double leastNanos;

    /** A cycle was in time. */
    void end() {
        cycles = 0;
    }

    /** A cycle was very late. */
    void add(double lateNanos, long nowNanos) {
        if (cycles == 0) {
            beginNanos = nowNanos;
            leastNanos = lateNanos;
        }
        leastNanos = Math.min(leastNanos, lateNanos);
        cycles++;
    }

    /** Whether that goes on for too long to be lateness. */
    boolean jumped(long nowNanos) {
        return cycles >= ENOUGH_CYCLES && nowNanos - beginNanos >= ENOUGH_NANOS;
    }

    /** By how much all of them were late. */
    double leastNanos() {
        return leastNanos;
    }
}
