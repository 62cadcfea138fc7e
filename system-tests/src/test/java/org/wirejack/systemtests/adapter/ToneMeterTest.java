package org.wirejack.systemtests.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;

/** The measure is measured. */
final class ToneMeterTest {
    private static final int RATE_HZ = 48_000;

    private static double[] tone(double hertz) {
        double[] samples = new double[RATE_HZ];
        for (int i = 0; i < RATE_HZ; i++) {
            samples[i] = 0.5 * Math.sin(2 * Math.PI * hertz * i / RATE_HZ + 1.3);
        }
        return samples;
    }

    @Test
    void aSineIsCleanWhateverItsPitch() {
        for (double hertz : new double[] {997, 997.2, 996.8}) {
            assertTrue(ToneMeter.snrDecibels(tone(hertz)) > 150, () -> "at " + hertz);
        }
    }

    @Test
    void noiseIsFoundAtItsLevel() {
        double[] samples = tone(997.1);
        Random random = new Random(1);
        for (int i = 0; i < RATE_HZ; i++) {
            samples[i] += 0.5 * Math.sqrt(0.5) * 1e-4 * random.nextGaussian();
        }
        assertEquals(80, ToneMeter.snrDecibels(samples), 0.1);
    }

    @Test
    void aHoleOfAMillisecondIsFound() {
        double[] samples = tone(997);
        for (int i = 20_000; i < 20_048; i++) {
            samples[i] = 0;
        }
        assertTrue(ToneMeter.snrDecibels(samples) < 40);
        assertTrue(ToneMeter.worstPartDecibels(samples) < 20);
    }

    @Test
    void aPitchThatMovesIsNoHole() {
        for (double ppm : new double[] {10, 30, 100}) {
            double[] samples = new double[RATE_HZ];
            for (int i = 0; i < RATE_HZ; i++) {
                double frame = i < RATE_HZ / 3 ? i : i + 1e-6 * ppm * (i - RATE_HZ / 3.0);
                samples[i] = 0.5 * Math.sin(2 * Math.PI * 997 * frame / RATE_HZ);
            }
            assertTrue(ToneMeter.snrDecibels(samples) < 60, () -> ppm + " ppm");
            double leastDecibels = ppm > 30 ? 60 : 65;
            assertTrue(ToneMeter.worstPartDecibels(samples) > leastDecibels, () -> ppm + " ppm");
        }
    }

    @Test
    void aJumpOfATenthOfAFrameIsFoundAtAnyPlace() {
        for (int jump = 20_000; jump < 20_960; jump += 96) {
            double[] samples = new double[RATE_HZ];
            for (int i = 0; i < RATE_HZ; i++) {
                double frame = i < jump ? i : i + 0.1;
                samples[i] = 0.5 * Math.sin(2 * Math.PI * 997 * frame / RATE_HZ);
            }
            int at = jump;
            assertTrue(ToneMeter.worstPartDecibels(samples) < 60, () -> "at " + at);
        }
    }

    @Test
    void silenceIsNotClean() {
        assertTrue(!(ToneMeter.snrDecibels(new double[RATE_HZ]) > 0));
    }
}
