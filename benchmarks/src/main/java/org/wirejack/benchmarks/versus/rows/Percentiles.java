package org.wirejack.benchmarks.versus.rows;

/** Percentiles of sorted values, each one of the values. */
public final class Percentiles {
    private static final double PERCENT = 100;

    private Percentiles() {}

    /** The least value that is not below {@code percent} of all; not a number if there are none. */
    public static double of(long[] sorted, double percent) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(percent / PERCENT * sorted.length);
        return sorted[Math.max(rank, 1) - 1];
    }
}
