package org.wirejack.audioadapter.resample;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {
    private static final int BLOCK_FRAMES = 64;
    private final Random random = new Random(4);

    /** A poisoned frame that is taken although it was not asked for would be heard at once. */
    @Test
    void aBlockTakesExactlyTheFramesItAskedFor() {
        for (int run = 0; run < 100; run++) {
            double rateHz = 8_000 + random.nextInt(184_000);
            double step = rateHz / 48_000;
            Resampler resampler = Resampler.of(ResampleQuality.DRAFT, rateHz, 48_000, 1, BLOCK_FRAMES);
            takesWhatItAsksFor(resampler, step);
        }
    }

    private void takesWhatItAsksFor(Resampler resampler, double nominalStep) {
        float[][] output = new float[1][BLOCK_FRAMES];
        double consumed = 0;
        double made = 0;
        double lastStep = nominalStep;
        for (int block = 0; block < 100; block++) {
            int outputFrames = random.nextInt(BLOCK_FRAMES + 1);
            double endStep = nominalStep * (1 + (random.nextDouble() - 0.5) * 2e-3);
            int frames = resampler.inputFrames(outputFrames, endStep);
            assertTrue(frames <= resampler.maxInputFrames());
            float[][] input = new float[1][resampler.maxInputFrames()];
            Arrays.fill(input[0], frames, input[0].length, Float.NaN);
            resampler.process(input, output, outputFrames, endStep);
            for (float sample : output[0]) {
                assertEquals(0, sample);
            }
            consumed += frames;
            for (int frame = 1; frame <= outputFrames; frame++) {
                made += lastStep + (endStep - lastStep) * frame / outputFrames;
            }
            lastStep = outputFrames == 0 ? lastStep : endStep;
            assertEquals(made, consumed + resampler.position(), 1e-8);
            assertTrue(resampler.position() >= 0 && resampler.position() < 1);
        }
    }

    @Test
    void anEmptyBlockChangesNothing() {
        Resampler resampler = Resampler.of(ResampleQuality.GOOD, 44_100, 48_000, 1, BLOCK_FRAMES);
        resampler.restart(0.25);
        assertEquals(0, resampler.inputFrames(0, 0.92));
        resampler.process(new float[1][0], new float[1][0], 0, 0.92);
        assertEquals(0.25, resampler.position());
        float[][] sound = new float[1][BLOCK_FRAMES];
        resampler.process(sound, sound, BLOCK_FRAMES, 44_100 / 48_000.0);
        assertEquals(0.05, resampler.position(), 1e-9, "still the nominal step");
    }

    /** The blocks' borders are not heard. */
    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void theSizeOfBlocksDoesNotMatter(int channels) {
        double step = 44_100 / 48_000.0;
        float[] whole = null;
        for (int blockFrames : new int[] {960, 64, 15, 1}) {
            Resampler resampler = Resampler.of(ResampleQuality.GOOD, 44_100, 48_000, channels, 960);
            Trial trial = new Trial(resampler, Trial.sine(0.1), blockFrames, step).run(960 / blockFrames, step);
            whole = whole == null ? trial.samples(0) : whole;
            assertArrayEquals(whole, trial.samples(0), 1e-6f);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anImpulseIsHeardAfterExactlyTheStatedDelay(ResampleQuality quality) {
        for (double[] rates : new double[][] {{48_000, 48_000}, {44_100, 48_000}, {96_000, 48_000}, {48_000, 96_000}}) {
            double step = rates[0] / rates[1];
            Resampler resampler = Resampler.of(quality, rates[0], rates[1], 1, BLOCK_FRAMES);
            resampler.restart(0.625);
            Trial trial = new Trial(resampler, frame -> frame == 100 ? 1f : 0f, BLOCK_FRAMES, step).run(16, step);
            double expected = (100 + resampler.delayFrames() - 0.625) / step;
            assertEquals(expected, centre(trial.samples(0)), 1e-3, rates[0] + " to " + rates[1]);
        }
    }

    /** Where the middle of a symmetric answer lies. */
    private static double centre(float[] samples) {
        double sum = 0;
        double moment = 0;
        for (int frame = 0; frame < samples.length; frame++) {
            sum += samples[frame];
            moment += (double) samples[frame] * frame;
        }
        return moment / sum;
    }

    @ParameterizedTest
    @CsvSource({"1, 32", "2, 15", "16, 64", "17, 255"})
    void everyChannelSoundsAsIfItWereAlone(int few, int many) {
        float[] alone = noise(few).samples(0);
        Trial together = noise(many);
        for (int channel = 0; channel < many; channel++) {
            assertArrayEquals(alone, together.samples(channel), 2e-7f, "channel " + channel);
            assertArrayEquals(together.samples(0), together.samples(channel), "channel " + channel);
        }
    }

    private static Trial noise(int channels) {
        Resampler resampler = Resampler.of(ResampleQuality.GOOD, 48_000, 48_000, channels, BLOCK_FRAMES);
        return new Trial(resampler, frame -> new Random(frame).nextFloat() - 0.5f, BLOCK_FRAMES, 1).run(8, 1.0003);
    }

    /** Each channel has a frame of its own to be heard in. */
    @ParameterizedTest
    @ValueSource(ints = {3, 15, 16, 33, 64})
    void channelsDoNotMix(int channels) {
        Resampler resampler = Resampler.of(ResampleQuality.DRAFT, 48_000, 48_000, channels, BLOCK_FRAMES);
        for (int loud = 0; loud < channels; loud++) {
            resampler.restart(0);
            float[][] input = new float[channels][resampler.maxInputFrames()];
            float[][] output = new float[channels][BLOCK_FRAMES];
            Arrays.fill(input[loud], 1);
            resampler.process(input, output, BLOCK_FRAMES, 1);
            for (int channel = 0; channel < channels; channel++) {
                assertEquals(channel == loud ? 1 : 0, output[channel][BLOCK_FRAMES - 1], 1e-3f);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 16})
    void aRestartLeavesNothingOfThePast(int channels) {
        double step = 44_100 / 48_000.0;
        Resampler used = Resampler.of(ResampleQuality.BEST, 44_100, 48_000, channels, BLOCK_FRAMES);
        new Trial(used, Trial.sine(0.03), BLOCK_FRAMES, step).run(37, step * 1.0002);
        used.restart(0.75);
        Resampler fresh = Resampler.of(ResampleQuality.BEST, 44_100, 48_000, channels, BLOCK_FRAMES);
        fresh.restart(0.75);
        assertEquals(0.75, used.position());
        assertArrayEquals(
                new Trial(fresh, Trial.sine(0.1), BLOCK_FRAMES, step)
                        .run(9, 0.919)
                        .samples(0),
                new Trial(used, Trial.sine(0.1), BLOCK_FRAMES, step)
                        .run(9, 0.919)
                        .samples(0));
    }

    @Test
    void aWarmUpLeavesTheStateAfterConstruction() {
        Resampler resampler = Resampler.of(ResampleQuality.DRAFT, 44_100, 48_000, 2, BLOCK_FRAMES);
        resampler.warmUp();
        assertEquals(0, resampler.position());
        assertEquals(58, resampler.inputFrames(BLOCK_FRAMES, 44_100 / 48_000.0));
    }

    @Test
    void aBlockThatHasNoRoomIsRefusedAndNothingHappens() {
        Resampler resampler = Resampler.of(ResampleQuality.GOOD, 48_000, 48_000, 1, BLOCK_FRAMES);
        float[][] sound = new float[1][4 * BLOCK_FRAMES];
        for (double step : new double[] {1.5, -3, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> resampler.process(sound, sound, BLOCK_FRAMES, step));
        }
        assertThrows(IllegalArgumentException.class, () -> resampler.inputFrames(BLOCK_FRAMES + 1, 1));
        assertThrows(IllegalArgumentException.class, () -> resampler.inputFrames(-1, 1));
        assertEquals(0, resampler.position());
        assertEquals(BLOCK_FRAMES, resampler.inputFrames(BLOCK_FRAMES, 1));
    }

    @ParameterizedTest
    @CsvSource({
        "0, 48000, 1, 64",
        "NaN, 48000, 1, 64",
        "48000, 0, 1, 64",
        "48000, 1000, 1, 64",
        "-48000, -48000, 1, 64",
        "48000, 48000, 0, 64",
        "48000, 48000, 256, 64",
        "48000, 48000, 1, 0",
        "48000, 48000, 1, 8193"
    })
    void whatIsOutOfRangeIsRefused(double inputHz, double outputHz, int channels, int frames) {
        assertThrows(
                IllegalArgumentException.class,
                () -> Resampler.of(ResampleQuality.GOOD, inputHz, outputHz, channels, frames));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void aPositionIsAFraction(double position) {
        Resampler resampler = Resampler.of(ResampleQuality.GOOD, 48_000, 48_000, 1, BLOCK_FRAMES);
        assertThrows(IllegalArgumentException.class, () -> resampler.restart(position));
    }
}
