package org.wirejack.systemtests.adapter;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.IntStream;
import org.wirejack.systemtests.jack.Recording;

/**
 * How clean a recorded sine is, second by second: the sine that fits a window best, its pitch found with it, over all else.
 * A clock that runs a little faster than another one makes a sine a little higher, and not noisy.
 *
 * <p>Whether a window is whole is another question, and asked of parts of 20 ms, each with a pitch of its own: a rate that is
 * learnt moves that by some ppm in a second, which does nothing to them. A hole does, and a jump of a small part of a frame.
 */
final class ToneMeter {
    /** Of the fourth tone that the sine client has after its first. */
    static final double TONE_HZ = 997;
    /** A part that is not even that clean has a hole, or a jump. */
    private static final double BROKEN_DECIBELS = 60;

    private static final int MOST_LISTED = 60;

    private static final int NEWTON_STEPS = 6;
    private static final int PARTS = 50;

    private final double[] decibels;
    private final double[] worstPartDecibels;

    private ToneMeter(double[] decibels, double[] worstPartDecibels) {
        this.decibels = decibels;
        this.worstPartDecibels = worstPartDecibels;
    }

    /**
     * Measures the first input of a recording.
     *
     * @param firstFrame from there to the end, in whole seconds
     */
    static ToneMeter of(Recording recording, int rateHz, int firstFrame) {
        int windows = (recording.frames() - firstFrame) / rateHz;
        double[] decibels = new double[windows];
        double[] worstPartDecibels = new double[windows];
        for (int i = 0; i < windows; i++) {
            double[] window = window(recording, firstFrame + i * rateHz, rateHz);
            ToneFit fit = fitted(window);
            decibels[i] = fit.snrDecibels();
            worstPartDecibels[i] = worstPartDecibels(fit, rateHz);
        }
        return new ToneMeter(decibels, worstPartDecibels);
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
                .filter(i -> !(worstPartDecibels[i] > BROKEN_DECIBELS))
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

    /** The window is a second. */
    static double snrDecibels(double[] samples) {
        return fitted(samples).snrDecibels();
    }

    /** The same of its worst 20 ms. */
    static double worstPartDecibels(double[] samples) {
        return worstPartDecibels(fitted(samples), samples.length);
    }

    /** Parts overlap by half, so that no jump hides between two. */
    private static double worstPartDecibels(ToneFit whole, int rateHz) {
        int frames = rateHz / PARTS;
        return IntStream.range(0, 2 * PARTS - 1)
                .mapToDouble(part -> whole.part(part * frames / 2, frames).snrDecibels())
                .min()
                .orElseThrow();
    }

    private static ToneFit fitted(double[] samples) {
        ToneFit fit = ToneFit.of(samples, 2 * Math.PI * TONE_HZ / samples.length);
        for (int i = 0; i < NEWTON_STEPS; i++) {
            fit = fit.better();
        }
        return fit;
    }
}
