package org.wirejack.audioadapter.drift;

/**
 * Whether measurements are off by more than they should be: the smoothed square of error over expected error. Where lateness
 * has no sharp edge, measurements are worse than {@link Lateness} expects, and this says by how much. One thread.
 */
final class Surprise {
    private static final double NEWS = 1 / 16.0;
    /** One measurement counts no more than this. */
    private static final double LARGEST = 25;

    private double smoothed = 1;

    void add(double squareOfErrorOverExpected) {
        smoothed += NEWS * (Math.min(squareOfErrorOverExpected, LARGEST) - smoothed);
    }

    /** What to multiply the expected noise variance by, 1 or more. */
    double factor() {
        return Math.max(1, smoothed);
    }
}
