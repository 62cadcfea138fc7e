package org.wirejack.systemtests.interop;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.wirejack.systemtests.jack.Recording;

/** How clean the sines are that a sine client played and recorded at 48 kHz. */
final class SineMeter {
    /** The client's, input by input. */
    private static final double[] TONES_HZ = {440, 100, 257, 641, 997, 3000, 8000, 15_000};

    private static final double RATE_HZ = 48_000;
    /** A tenth of a second: the machine may take a cycle from a few of them, but not from most. */
    private static final int WINDOW_FRAMES = 4800;

    private SineMeter() {}

    /** Every tone's figure; the first is that of 440 Hz. */
    static double[] snrDecibels(Recording recording) {
        return IntStream.range(0, TONES_HZ.length)
                .mapToDouble(input -> snrDecibels(recording, input))
                .toArray();
    }

    static double mean(double[] decibels) {
        return Arrays.stream(decibels).average().orElseThrow();
    }

    static String text(double[] decibels) {
        return IntStream.range(0, TONES_HZ.length)
                .mapToObj(tone -> String.format(Locale.ROOT, "%.0f Hz %.1f", TONES_HZ[tone], decibels[tone]))
                .collect(Collectors.joining(", ", "", String.format(Locale.ROOT, "; mean %.1f dB", mean(decibels))));
    }

    /** The input's sine over all else, in the middle one of the recording's windows. */
    static double snrDecibels(Recording recording, int input) {
        double[] windows = new double[recording.frames() / WINDOW_FRAMES];
        for (int i = 0; i < windows.length; i++) {
            windows[i] = snrDecibels(recording, input, i * WINDOW_FRAMES);
        }
        Arrays.sort(windows);
        return windows[windows.length / 2];
    }

    /** The level and phase that fit best, by least squares. */
    private static double snrDecibels(Recording recording, int input, int first) {
        double step = 2 * Math.PI * TONES_HZ[input] / RATE_HZ;
        double ss = 0;
        double cc = 0;
        double sc = 0;
        double ys = 0;
        double yc = 0;
        double yy = 0;
        for (int i = 0; i < WINDOW_FRAMES; i++) {
            double sine = Math.sin(step * i);
            double cosine = Math.cos(step * i);
            double sample = recording.sample(first + i, input);
            ss += sine * sine;
            cc += cosine * cosine;
            sc += sine * cosine;
            ys += sample * sine;
            yc += sample * cosine;
            yy += sample * sample;
        }
        double fitted = (ys * (ys * cc - yc * sc) + yc * (yc * ss - ys * sc)) / (ss * cc - sc * sc);
        return fitted == 0 ? 0 : 10 * Math.log10(fitted / Math.max(yy - fitted, 1e-12));
    }
}
