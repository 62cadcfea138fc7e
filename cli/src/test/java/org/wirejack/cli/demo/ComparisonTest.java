package org.wirejack.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.cli.tape.Material;
import org.wirejack.cli.tape.TestSignal;

class ComparisonTest {
    private static final int FRAMES = 20_000;
    private static final int PERIOD = 128;
    private static final Effect SAME = sample -> sample;

    private final Material sent = new TestSignal(2, FRAMES);

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 64, 500, 12_345})
    void findsTheDelayToTheFrame(int delayFrames) {
        assertEquals(OptionalLong.of(delayFrames), new RoundTrip(sent, delayed(delayFrames), SAME).measure(20_000));
    }

    @Test
    void findsTheDelayThroughAnEffect() {
        Effect half = sample -> sample * 0.5f;
        Material returned = new Changed(delayed(300), half);

        assertEquals(OptionalLong.of(300), new RoundTrip(sent, returned, half).measure(1_000));
        assertEquals(OptionalLong.empty(), new RoundTrip(sent, returned, SAME).measure(1_000));
    }

    @Test
    void findsTheDelayThoughTheBeginningIsSpoiled() {
        Samples returned = delayed(300);
        for (int i = 0; i < 5_000; i++) {
            returned.samples[0][i] = 0;
        }
        assertEquals(OptionalLong.of(300), new RoundTrip(sent, returned, SAME).measure(1_000));
    }

    @Test
    void findsNothingInSilenceOrBeyondTheLimit() {
        Material silence = new Samples(new float[2][FRAMES]);

        assertEquals(OptionalLong.empty(), new RoundTrip(silence, silence, SAME).measure(1_000));
        assertEquals(OptionalLong.empty(), new RoundTrip(sent, silence, SAME).measure(1_000));
        assertEquals(OptionalLong.empty(), new RoundTrip(sent, delayed(300), SAME).measure(299));
    }

    @Test
    void callsItExactOnlyAtTheRightDelay() {
        assertTrue(compare(delayed(300), 300).exact());
        assertFalse(compare(delayed(300), 299).exact());
        assertFalse(compare(delayed(300), 301).exact());
    }

    @Test
    void countsEachSpoiledPeriodOnceAndKnowsTheFirstFrame() {
        Samples returned = delayed(256);
        returned.samples[1][700] = 9;
        returned.samples[0][701] = 9;
        returned.samples[1][5 * PERIOD - 1] += 1e-7f;
        returned.samples[1][100 * PERIOD] = 9;

        Comparison comparison = compare(returned, 256);

        assertEquals(3, comparison.spoiledPeriods());
        assertEquals(5 * PERIOD - 1, comparison.firstWrongFrame());
        assertEquals(FRAMES + 256, comparison.frames());
        assertEquals((FRAMES + 256 + PERIOD - 1) / PERIOD, comparison.periods());
    }

    @Test
    void whatComesTooEarlyIsWrong() {
        Samples returned = delayed(256);
        returned.samples[0][0] = 0.1f;

        assertEquals(0, compare(returned, 256).firstWrongFrame());
    }

    @Test
    void comparesWhatThereIsWhenTheRunWasCutShort() {
        Comparison comparison = compare(new Samples(cut(delayed(256).samples, 1_000)), 256);

        assertEquals(1_000, comparison.frames());
        assertTrue(comparison.exact());
    }

    private Comparison compare(Material returned, int latencyFrames) {
        return Comparison.of(sent, returned, SAME, latencyFrames, PERIOD);
    }

    private Samples delayed(int delayFrames) {
        float[][] samples = new float[2][FRAMES + delayFrames];
        sent.read(-delayFrames, FRAMES + delayFrames, samples);
        return new Samples(samples);
    }

    private static float[][] cut(float[][] samples, int frames) {
        return new float[][] {Arrays.copyOf(samples[0], frames), Arrays.copyOf(samples[1], frames)};
    }

    /** Sound in memory. */
    private record Samples(float[][] samples) implements Material {
        @Override
        public int channels() {
            return samples.length;
        }

        @Override
        public long frames() {
            return samples[0].length;
        }

        @Override
        public void read(long startFrame, int frames, float[][] target) {
            for (int channel = 0; channel < samples.length; channel++) {
                for (int i = 0; i < frames; i++) {
                    long at = startFrame + i;
                    target[channel][i] = at >= 0 && at < frames() ? samples[channel][(int) at] : 0;
                }
            }
        }
    }

    /** Sound after an effect. */
    private record Changed(Material source, Effect effect) implements Material {
        @Override
        public int channels() {
            return source.channels();
        }

        @Override
        public long frames() {
            return source.frames();
        }

        @Override
        public void read(long startFrame, int frames, float[][] target) {
            source.read(startFrame, frames, target);
            for (float[] channel : target) {
                for (int i = 0; i < frames; i++) {
                    channel[i] = effect.apply(channel[i]);
                }
            }
        }
    }
}
