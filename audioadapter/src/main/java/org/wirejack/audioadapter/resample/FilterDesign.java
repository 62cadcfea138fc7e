package org.wirejack.audioadapter.resample;

/**
 * A low-pass filter of finite length: a sinc under a Kaiser window. Time counts in input frames.
 *
 * @param taps length in input frames, a multiple of {@link #TAP_STEP}
 * @param cutoff the middle between pass- and stopband, as a part of the input rate
 * @param beta of the Kaiser window
 * @param phases rows of its table for one frame
 */
record FilterDesign(int taps, double cutoff, double beta, int phases) {
    /** So that both halves fill whole vectors of eight floats. */
    static final int TAP_STEP = 16;

    /** Kaiser's formulas: attenuation in dB = 7.95 + 14.36 * (taps − 1) * transition; beta = 0.1102 * (dB − 8.7). */
    private static final double ATTENUATION_BASE_DB = 7.95;

    private static final double ATTENUATION_SLOPE_DB = 14.36;
    private static final double BETA_SLOPE = 0.1102;
    private static final double BETA_BASE_DB = 8.7;

    static FilterDesign of(ResampleQuality quality, double inputRateHz, double outputRateHz) {
        double nyquistHz = Math.min(inputRateHz, outputRateHz) / 2;
        double pass = quality.passHz(nyquistHz) / inputRateHz;
        double stop = quality.stopHz(nyquistHz) / inputRateHz;
        double slopeDb = ATTENUATION_SLOPE_DB * (stop - pass);
        double wantedTaps = (quality.attenuationDb() - ATTENUATION_BASE_DB) / slopeDb + 1;
        int taps = TAP_STEP * (int) Math.ceil(wantedTaps / TAP_STEP);
        double attenuationDb = ATTENUATION_BASE_DB + slopeDb * (taps - 1);
        return new FilterDesign(taps, (pass + stop) / 2, BETA_SLOPE * (attenuationDb - BETA_BASE_DB), quality.phases());
    }

    /** Its impulse response at a distance from its middle; beyond its ends what is left of the window there. */
    double response(double frames) {
        double angle = 2 * Math.PI * cutoff * frames;
        double sinc = angle == 0 ? 1 : Math.sin(angle) / angle;
        double place = 2 * frames / taps;
        return 2 * cutoff * sinc * bessel(beta * Math.sqrt(Math.max(0, 1 - place * place))) / bessel(beta);
    }

    /** The modified Bessel function of the first kind, order 0, by its series. */
    private static double bessel(double x) {
        double quarter = x * x / 4;
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-18; k++) {
            term *= quarter / ((double) k * k);
            sum += term;
        }
        return sum;
    }
}
