package org.wirejack.benchmarks.versus.page;

import java.util.Arrays;

/** The middle of some values. */
final class Median {
    private Median() {}

    /** Of an even number of values the mean of the middle two; not a number if there are none. */
    static double of(double... values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        int half = sorted.length / 2;
        if (sorted.length == 0) {
            return Double.NaN;
        }
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }
}
