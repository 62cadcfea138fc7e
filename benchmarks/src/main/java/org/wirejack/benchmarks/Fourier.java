package org.wirejack.benchmarks;

/** The fast Fourier transform. */
final class Fourier {
    private Fourier() {}

    /** In place; the length is a power of two. */
    static void transform(double[] real, double[] imaginary) {
        shuffle(real);
        shuffle(imaginary);
        for (int half = 1; half < real.length; half *= 2) {
            for (int k = 0; k < half; k++) {
                double cosine = Math.cos(Math.PI * k / half);
                double sine = -Math.sin(Math.PI * k / half);
                for (int i = k; i < real.length; i += 2 * half) {
                    int j = i + half;
                    double x = real[j] * cosine - imaginary[j] * sine;
                    double y = real[j] * sine + imaginary[j] * cosine;
                    real[j] = real[i] - x;
                    imaginary[j] = imaginary[i] - y;
                    real[i] += x;
                    imaginary[i] += y;
                }
            }
        }
    }

    /** To the order of the indices' bits read backwards. */
    private static void shuffle(double[] values) {
        int shift = Integer.numberOfLeadingZeros(values.length) + 1;
        for (int i = 0; i < values.length; i++) {
            int j = Integer.reverse(i) >>> shift;
            if (i < j) {
                double kept = values[i];
                values[i] = values[j];
                values[j] = kept;
            }
        }
    }
}
