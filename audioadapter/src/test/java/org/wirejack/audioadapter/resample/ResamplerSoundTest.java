package org.wirejack.audioadapter.resample;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What docs/resampler.md promises, by sines of full scale. */
class ResamplerSoundTest {
    private static final int BLOCK_FRAMES = 256;
    private static final int BLOCKS = 64;
    /** One channel, and so many that the other layout is taken. */
    private static final List<Integer> CHANNELS = List.of(1, History.MIN_ROW_CHANNELS);

    private static final double[][] CONVERSIONS = {
        {44_100, 48_000, 0},
        {48_000, 44_100, 0},
        {48_000, 96_000, 0},
        {96_000, 48_000, 0},
        {48_000, 48_000, 300},
        {48_000, 48_000, -300},
        {48_000, 48_000, 0}
    };

    record Case(ResampleQuality quality, double inputHz, double outputHz, double ppm, int channels) {
        double step() {
            return inputHz / outputHz * (1 + ppm * 1e-6);
        }

        SineFit play(double toneHz) {
            Resampler resampler = Resampler.of(quality, inputHz, outputHz, channels, BLOCK_FRAMES);
            double pitch = toneHz / inputHz;
            return new Trial(resampler, Trial.sine(pitch), BLOCK_FRAMES, inputHz / outputHz)
                    .run(BLOCKS, step())
                    .fit(channels - 1, pitch);
        }
    }

    static double floorDecibels(ResampleQuality quality) {
        return switch (quality) {
            case DRAFT -> 80;
            case GOOD -> 110;
            case BEST -> 140;
        };
    }

    static Stream<Case> cases() {
        var all = new ArrayList<Case>();
        for (ResampleQuality quality : ResampleQuality.values()) {
            for (double[] rates : CONVERSIONS) {
                for (int channels : CHANNELS) {
                    all.add(new Case(quality, rates[0], rates[1], rates[2], channels));
                }
            }
        }
        return all.stream();
    }

    static Stream<Case> fineCases() {
        return cases().filter(one -> one.quality != ResampleQuality.DRAFT);
    }

    /** Folded images are in what is left. */
    @ParameterizedTest
    @MethodSource("cases")
    void whatIsLeftBesideASineIsBelowTheFloor(Case one) {
        for (double toneHz : new double[] {1_000, 19_000}) {
            double snr = one.play(toneHz).snrDecibels();
            assertTrue(snr >= floorDecibels(one.quality), () -> toneHz + " Hz: " + snr + " dB");
        }
    }

    @ParameterizedTest
    @MethodSource("fineCases")
    void theBandPassesFlatUpTo20Kilohertz(Case one) {
        for (double toneHz : new double[] {20, 1_000, 5_000, 10_000, 15_000, 18_000, 20_000}) {
            assertEquals(0, one.play(toneHz).levelDecibels(), 0.05, () -> toneHz + " Hz");
        }
    }

    /** Tones that the output rate cannot hold. */
    @ParameterizedTest
    @MethodSource("cases")
    void aliasesAreBelowTheFloor(Case one) {
        double lowestHz = one.quality.stopHz(Math.min(one.inputHz, one.outputHz) / 2);
        DoubleStream.of(10, 500, 1_900, 5_000, 11_000, 20_000)
                .map(above -> lowestHz + above)
                .filter(toneHz -> toneHz < one.inputHz / 2)
                .forEach(toneHz -> {
                    double total = one.play(toneHz).totalDecibels();
                    assertTrue(total <= -floorDecibels(one.quality), () -> toneHz + " Hz: " + total + " dB");
                });
    }

    /** Tones near the top of the band have their images nearest to it; they fold if the output rate is low. */
    @ParameterizedTest
    @MethodSource("fineCases")
    void imagesOfTheTopOfTheBandAreBelowTheFloor(Case one) {
        double nyquistHz = Math.min(one.inputHz, one.outputHz) / 2;
        for (double toneHz : new double[] {20_000, nyquistHz - 1_000, nyquistHz - 200}) {
            SineFit fit = one.play(toneHz);
            double left = fit.levelDecibels() - fit.snrDecibels();
            assertTrue(left <= -floorDecibels(one.quality), () -> toneHz + " Hz: " + left + " dB");
        }
    }

    @ParameterizedTest
    @EnumSource
    void aMovingRatioLeavesNoMoreThanASteadyOne(ResampleQuality quality) {
        double pitch = 1_000 / 48_000.0;
        int blocksASecond = 48_000 / BLOCK_FRAMES;
        for (int channels : CHANNELS) {
            Resampler resampler = Resampler.of(quality, 48_000, 48_000, channels, BLOCK_FRAMES);
            double snr = new Trial(resampler, Trial.sine(pitch), BLOCK_FRAMES, 1)
                    .run(blocksASecond, block -> 1 + 100e-6 * (block + 1) / blocksASecond)
                    .fit(channels - 1, pitch)
                    .snrDecibels();
            assertTrue(snr >= floorDecibels(quality), () -> channels + " channels: " + snr + " dB");
        }
    }
}
