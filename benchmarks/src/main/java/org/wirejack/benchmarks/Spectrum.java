package org.wirejack.benchmarks;

/** The powers of a signal's frequencies. */
final class Spectrum {
    /** Of the Kaiser window: its side lobes are 200 dB down, and its main lobe is {@link #LOBE_BINS} wide to each side. */
    private static final double BETA = 21;

    private static final int LOBE_BINS = 9;

    private final double[] powers;
    private final double rateHz;

    private Spectrum(double[] powers, double rateHz) {
        this.powers = powers;
        this.rateHz = rateHz;
    }

    /** Of a signal that goes on; a sine of full scale has a peak of 1. */
    static Spectrum windowed(float[] samples, double rateHz) {
        double[] shaped = new double[samples.length];
        double gain = 0;
        for (int i = 0; i < samples.length; i++) {
            double place = 2.0 * i / samples.length - 1;
            double window = bessel(BETA * Math.sqrt(1 - place * place));
            shaped[i] = samples[i] * window;
            gain += window / 2;
        }
        return of(shaped, gain, rateHz);
    }

    /** Of an impulse's answer: the filter's power gain. */
    static Spectrum answer(float[] samples, double gain, double rateHz) {
        double[] exact = new double[samples.length];
        for (int i = 0; i < samples.length; i++) {
            exact[i] = samples[i];
        }
        return of(exact, gain, rateHz);
    }

    private static Spectrum of(double[] real, double gain, double rateHz) {
        double[] imaginary = new double[real.length];
        Fourier.transform(real, imaginary);
        double[] powers = new double[real.length / 2];
        for (int bin = 0; bin < powers.length; bin++) {
            powers[bin] = (real[bin] * real[bin] + imaginary[bin] * imaginary[bin]) / (gain * gain);
        }
        return new Spectrum(powers, rateHz);
    }

    int bins() {
        return powers.length;
    }

    double hz(int bin) {
        return bin * rateHz / 2 / powers.length;
    }

    double decibels(int bin) {
        return decibels(powers[bin]);
    }

    /** A tone over all else. */
    double snrDecibels(double toneHz) {
        int peak = (int) Math.round(toneHz * 2 * powers.length / rateHz);
        double tone = 0;
        double rest = 0;
        for (int bin = 0; bin < powers.length; bin++) {
            if (Math.abs(bin - peak) <= LOBE_BINS) {
                tone += powers[bin];
            } else {
                rest += powers[bin];
            }
        }
        return decibels(tone / rest);
    }

    static double decibels(double power) {
        return 10 * Math.log10(Math.max(power, 1e-30));
    }

    /** The modified Bessel function of the first kind, order 0. */
    private static double bessel(double x) {
        double term = 1;
        double sum = 1;
        for (int k = 1; term > sum * 1e-18; k++) {
            term *= x * x / 4 / k / k;
            sum += term;
        }
        return sum;
    }
}
