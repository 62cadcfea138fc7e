package org.wirejack.audioadapter.drift;

/**
 * How late the cycles of a stretch of time began, measured from a line: the earliest of them, and how much later the usual
 * one is. One thread.
 */
final class Lateness {
    /** Below this no clock of a machine says anything. */
    private static final double RESOLUTION_NANOS = 300;
    /** What a thread may be late by at any time without a jump of its clock. */
    private static final double ALLOWED_NANOS = 200_000;

    private static final double ALLOWED_TIMES_USUAL = 4;
    /** Share of a new stretch in what is usual. */
    private static final double NEWS = 0.25;

    private double usualNanos = Double.POSITIVE_INFINITY;
    private double earliestNanos;
    private long earliestFrames;
    private double sumNanos;
    private int cycles;

    /** Begins a stretch. What is usual stays known. */
    void restart() {
        earliestNanos = Double.POSITIVE_INFINITY;
        sumNanos = 0;
        cycles = 0;
    }

    void add(double lateNanos, long frames) {
        if (lateNanos < earliestNanos) {
            earliestNanos = lateNanos;
            earliestFrames = frames;
        }
        sumNanos += lateNanos;
        cycles++;
    }

    /** Ends a stretch: learns from it what is usual. */
    void learnUsual() {
        double nanos = sumNanos / cycles - earliestNanos;
        usualNanos = usualNanos < Double.POSITIVE_INFINITY ? usualNanos + NEWS * (nanos - usualNanos) : nanos;
    }

    int cycles() {
        return cycles;
    }

    double earliestNanos() {
        return earliestNanos;
    }

    long earliestFrames() {
        return earliestFrames;
    }

    /** How much later than the earliest the usual cycle begins; infinite as long as that is not known. */
    double usualNanos() {
        return usualNanos;
    }

    /** Later, or earlier, than this is no lateness any more. */
    double limitNanos() {
        return ALLOWED_NANOS + ALLOWED_TIMES_USUAL * usualNanos;
    }

    /** How long a stretch must be for its earliest cycle to be expected that near the edge; infinite at first. */
    double stretchNanos(double nearNanos, double periodNanos) {
        return 2 * usualNanos / nearNanos * periodNanos;
    }

    /**
     * How far from the edge the earliest of the stretch is to be expected. With lateness spread evenly from the edge on it is
     * the spread (twice the usual) shared by all cycles. While the line's own slope is uncertain, fewer count: those within
     * whose time the slope makes no more difference than that.
     */
    double variance(double rateSigma, double periodNanos) {
        double spread = 2 * usualNanos;
        double share = spread / cycles;
        return RESOLUTION_NANOS * RESOLUTION_NANOS + share * share + spread * rateSigma * periodNanos;
    }
}
