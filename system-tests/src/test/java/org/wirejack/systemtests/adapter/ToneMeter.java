package org.wirejack.systemtests.adapter;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wirejack.systemtests.jack.Recording;

/**
 * How clean a recorded sine is, second by second: the sine that fits a window best, its pitch found with it, over all else.
 * A clock that runs a little faster than another one makes a sine a little higher, and not noisy.
 */
final class ToneMeter {
    /** Of the fourth tone that the sine client has after its first. */
    static final double TONE_HZ = 997;
    /** What is not even that clean has a hole, or a jump. */
    private static final double BROKEN_DECIBELS = 60;

    private static final int MOST_LISTED = 60;

    private static final int NEWTON_STEPS = 6;

    private final double[] decibels;

    private ToneMeter(double[] decibels) {
        this.decibels = decibels;
    }

    /**
     * Measures the first input of a recording.
     *
     * @param firstFrame from there to the end, in whole seconds
     */
    static ToneMeter of(Recording recording, int rateHz, int firstFrame) {
        int windows = (recording.frames() - firstFrame) / rateHz;
        return new ToneMeter(IntStream.range(0, windows)
                .mapToDouble(i -> snrDecibels(window(recording, firstFrame + i * rateHz, rateHz)))
                .toArray());
    }

    private static double[] window(Recording recording, int first, int frames) {
        return IntStream.range(first, first + frames)
                .mapToDouble(frame -> recording.sample(frame, 0))
                .toArray();
    }

    int windows() {
        return decibels.length;
    }

    /** Which windows are not whole, from 0 on. */
    int[] broken() {
        return IntStream.range(0, decibels.length)
                .filter(i -> !(decibels[i] > BROKEN_DECIBELS))
                .toArray();
    }

    double median() {
        return sorted()[decibels.length / 2];
    }

    @Override
    public String toString() {
        double[] sorted = sorted();
        return String.format(
                Locale.ROOT,
                "%d s of %.0f Hz: SNR median %.1f dB, worst %.1f, best %.1f, broken windows %s",
                decibels.length,
                TONE_HZ,
                median(),
                sorted[0],
                sorted[sorted.length - 1],
                broken().length > MOST_LISTED ? broken().length : Arrays.toString(broken()));
    }

    private double[] sorted() {
        double[] sorted = decibels.clone();
        Arrays.sort(sorted);
        return sorted;
    }

    /** Gauss and Newton: level, phase and pitch at once, from the nominal pitch on. The window is a second. */
    static double snrDecibels(double[] samples) {
        double radians = 2 * Math.PI * TONE_HZ / samples.length;
        Fit fit = new Fit(samples, radians, 0, 0);
        for (int i = 0; i < NEWTON_STEPS; i++) {
            fit = fit.better();
        }
        return fit.snrDecibels();
    }

    /**
     * {@code a cos(wt) + b sin(wt)}, t from the window's middle: so the pitch and the level hardly depend on each other.
     *
     * @param radians w, for a frame
     */
    private record Fit(double[] samples, double radians, double a, double b) {
        /** By the normal equations of the three small corrections. */
        Fit better() {
            double[][] normal = new double[3][4];
            for (int i = 0; i < samples.length; i++) {
                double time = time(i);
                double cosine = Math.cos(radians * time);
                double sine = Math.sin(radians * time);
                double[] slopes = {cosine, sine, time * (b * cosine - a * sine)};
                double error = samples[i] - a * cosine - b * sine;
                for (int row = 0; row < 3; row++) {
                    for (int column = 0; column < 3; column++) {
                        normal[row][column] += slopes[row] * slopes[column];
                    }
                    normal[row][3] += slopes[row] * error;
                }
            }
            return a == 0 && b == 0 ? with(solved(normal, 2)) : with(solved(normal, 3));
        }

        private Fit with(double[] more) {
            return new Fit(samples, radians + more[2], a + more[0], b + more[1]);
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
    }

    /** The first unknowns of three; the rest is 0. */
    private static double[] solved(double[][] rows, int unknowns) {
        for (int pivot = 0; pivot < unknowns; pivot++) {
            for (int row = 0; row < unknowns; row++) {
                double factor = row == pivot ? 0 : rows[row][pivot] / rows[pivot][pivot];
                for (int column = 0; column < 4; column++) {
                    rows[row][column] -= factor * rows[pivot][column];
                }
            }
        }
        double[] solution = new double[3];
        for (int i = 0; i < unknowns; i++) {
            solution[i] = rows[i][3] / rows[i][i];
        }
        return solution;
    }
}
