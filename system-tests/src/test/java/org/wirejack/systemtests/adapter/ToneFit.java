package org.wirejack.systemtests.adapter;

import java.util.Arrays;

/**
 * {@code a cos(wt) + b sin(wt)}, t in frames from the middle of the samples, so that the pitch and the level hardly depend on
 * each other; and how well it fits them.
 *
 * @param radians w, for a frame
 */
record ToneFit(double[] samples, double radians, double a, double b) {
    private static final int LEVEL = 2;
    private static final int LEVEL_AND_PITCH = 3;

    /** The best one of that pitch. */
    static ToneFit of(double[] samples, double radians) {
        return new ToneFit(samples, radians, 0, 0).better(LEVEL);
    }

    /** The best one for a part of the samples; its pitch need not be quite the same. */
    ToneFit part(int first, int frames) {
        return of(Arrays.copyOfRange(samples, first, first + frames), radians)
                .better()
                .better();
    }

    /** A step of Gauss and Newton towards the best one of any pitch. */
    ToneFit better() {
        return better(LEVEL_AND_PITCH);
    }

    /** By the normal equations of the first so many small corrections. */
    private ToneFit better(int unknowns) {
        double[][] rows = new double[unknowns][unknowns + 1];
        for (int i = 0; i < samples.length; i++) {
            double time = time(i);
            double cosine = Math.cos(radians * time);
            double sine = Math.sin(radians * time);
            double[] slopes = {cosine, sine, time * (b * cosine - a * sine)};
            double error = samples[i] - a * cosine - b * sine;
            for (int row = 0; row < unknowns; row++) {
                for (int column = 0; column < unknowns; column++) {
                    rows[row][column] += slopes[row] * slopes[column];
                }
                rows[row][unknowns] += slopes[row] * error;
            }
        }
        double[] more = solved(rows);
        return new ToneFit(samples, radians + (unknowns > LEVEL ? more[2] : 0), a + more[0], b + more[1]);
    }

    private double time(int i) {
        return i - (samples.length - 1) / 2.0;
    }

    double snrDecibels() {
        double left = 0;
        for (int i = 0; i < samples.length; i++) {
            double model = a * Math.cos(radians * time(i)) + b * Math.sin(radians * time(i));
            left += (samples[i] - model) * (samples[i] - model);
        }
        return 10 * Math.log10((a * a + b * b) / 2 * samples.length / Math.max(left, 1e-30));
    }

    /** By Gauss and Jordan. */
    private static double[] solved(double[][] rows) {
        int unknowns = rows.length;
        for (int pivot = 0; pivot < unknowns; pivot++) {
            for (int row = 0; row < unknowns; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = 0; column <= unknowns; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] solution = new double[unknowns];
        for (int i = 0; i < unknowns; i++) {
            solution[i] = rows[i][unknowns] / rows[i][i];
        }
        return solution;
    }
}
