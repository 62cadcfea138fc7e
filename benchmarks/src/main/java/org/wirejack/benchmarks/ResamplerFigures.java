package org.wirejack.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.wirejack.audioadapter.resample.ResampleQuality;

/** Prints the table of docs/resampler.md and writes its pictures into the folder that is its argument. */
public final class ResamplerFigures {
    private static final String[] COLOURS = {"#c60", "#06c", "#393"};
    private static final double[][] CONVERSIONS = {
        {44_100, 48_000, 0},
        {48_000, 44_100, 0},
        {48_000, 96_000, 0},
        {96_000, 48_000, 0},
        {48_000, 48_000, 300},
        {48_000, 48_000, -300}
    };
    private static final int FRAMES = 1 << 16;
    private static final int FEW_FRAMES = 1 << 13;
    /** So many points between two input frames show the filter beyond the input's Nyquist frequency. */
    private static final int FINE = 16;

    private static final double RATE_HZ = 48_000;
    private static final double PASS_HZ = 20_000;

    private ResamplerFigures() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        for (ResampleQuality quality : ResampleQuality.values()) {
            for (double[] one : CONVERSIONS) {
                System.out.println(row(new Conversion(quality, one[0], one[1], one[2])));
            }
        }
        Files.writeString(folder.resolve("resampler-filter.svg"), filter(72_000, -180, 0, 9));
        Files.writeString(folder.resolve("resampler-passband.svg"), filter(24_000, -0.06, 0.06, 12));
        Files.writeString(folder.resolve("resampler-spectrum.svg"), spectrum());
    }

    private static String row(Conversion one) {
        return String.format(
                Locale.ROOT,
                "| %s | %.0f to %.0f Hz, %+.0f ppm | %.1f dB | %.1f dB | %.4f dB | %.2f ms |",
                name(one.quality()),
                one.inputHz(),
                one.outputHz(),
                one.ppm(),
                one.play(1_000, FRAMES).snrDecibels(1_000),
                one.play(19_000, FRAMES).snrDecibels(19_000),
                rippleDecibels(one),
                one.delayMillis());
    }

    /** How far the level of a tone up to 20 kHz is from what it was, at most. */
    private static double rippleDecibels(Conversion one) {
        double binHz = one.inputHz() / one.step() / FEW_FRAMES;
        double furthest = 0;
        for (double wantedHz = 500; wantedHz <= PASS_HZ; wantedHz += 500) {
            int bin = (int) (wantedHz / binHz);
            furthest = Math.max(
                    furthest, Math.abs(one.play(bin * binHz, FEW_FRAMES).decibels(bin)));
        }
        return furthest;
    }

    private static String filter(double topHz, double low, double high, int lines) {
        var chart = new Chart("gain of the filters at 48 kHz", topHz, low, high, lines);
        for (ResampleQuality quality : ResampleQuality.values()) {
            Spectrum gain = new Conversion(quality, RATE_HZ, FINE * RATE_HZ, 0).answer(FRAMES);
            chart.curve(name(quality), COLOURS[quality.ordinal()], gain.bins(), gain::hz, gain::decibels);
        }
        return chart.svg();
    }

    private static String spectrum() {
        var chart = new Chart("19 kHz from 44.1 to 48 kHz", RATE_HZ / 2, -200, 0, 8);
        for (ResampleQuality quality : ResampleQuality.values()) {
            Spectrum heard = new Conversion(quality, 44_100, RATE_HZ, 0).play(19_000, FRAMES);
            chart.curve(name(quality), COLOURS[quality.ordinal()], heard.bins(), heard::hz, heard::decibels);
        }
        return chart.svg();
    }

    private static String name(ResampleQuality quality) {
        return quality.name().toLowerCase(Locale.ROOT);
    }
}
