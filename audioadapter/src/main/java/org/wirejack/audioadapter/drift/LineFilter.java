package org.wirejack.audioadapter.drift;

/**
 * A Kalman filter's view of how uncertain a clock's line is, position and rate, and what weight a measurement of it gets.
 * The weights fall as more is known, and stop falling where what is known ages: a crystal wanders. One thread.
 *
 * <p>Nanoseconds for positions, nanoseconds per nanosecond (1e-6 is 1 ppm) for rates.
 */
final class LineFilter {
    /** What clocks are off by, crystals and timers alike; more is found too, a little slower. */
    private static final double RATE_AT_FIRST = 300e-6;
    /** After a gap a clock runs as before: a jump asks where it is now, not how fast it runs. */
    private static final double RATE_CHANGE_OF_A_JUMP = 0.05e-6;
    /**
     * Variance of the rate that grows per nanosecond: 0.03 ppm in a minute, a crystal at the temperature of a room. One
     * that warms up by 0.1 ppm a minute, all the time, is followed too; see the simulation.
     */
    private static final double WANDER = 0.03e-6 * 0.03e-6 / 60e9;

    private double positionVariance;
    private double covariance;
    private double rateVariance;
    private double positionWeight;
    private double rateWeight;

    /** Nothing is known but one cycle's begin. */
    void start(double positionNanos) {
        positionVariance = positionNanos * positionNanos;
        covariance = 0;
        rateVariance = RATE_AT_FIRST * RATE_AT_FIRST;
    }

    /** The line was moved to where the clock is now; only what is known of the rate is left. */
    void jump(double positionNanos) {
        positionVariance = positionNanos * positionNanos;
        covariance = 0;
        rateVariance += RATE_CHANGE_OF_A_JUMP * RATE_CHANGE_OF_A_JUMP;
    }

    /** Time goes by; negative if the next measurement lies before the last one. */
    void age(double nanos) {
        double wander = WANDER * Math.abs(nanos);
        positionVariance += nanos * (2 * covariance + nanos * (rateVariance + wander / 3));
        covariance += nanos * (rateVariance + wander / 2);
        rateVariance += wander;
    }

    /** Works out the weights of a measurement, and what is known with it. */
    void weigh(double noiseVariance) {
        double sum = positionVariance + noiseVariance;
        positionWeight = positionVariance / sum;
        rateWeight = covariance / sum;
        rateVariance -= rateWeight * covariance;
        covariance *= noiseVariance / sum;
        positionVariance *= noiseVariance / sum;
    }

    /** Share of a measured error by which the position is to be corrected. */
    double positionWeight() {
        return positionWeight;
    }

    /** Share of a measured error by which the rate is to be corrected, per nanosecond. */
    double rateWeight() {
        return rateWeight;
    }

    double positionVariance() {
        return positionVariance;
    }

    /** Standard deviation of the rate. */
    double rateSigma() {
        return Math.sqrt(rateVariance);
    }
}
