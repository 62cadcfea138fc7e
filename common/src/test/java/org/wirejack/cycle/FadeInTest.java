package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class FadeInTest {
    private static final int PERIOD_FRAMES = 64;

    private final FadeIn fade = new FadeIn(100);

    private float[] next() {
        float[] samples = new float[PERIOD_FRAMES];
        Arrays.fill(samples, 0.7f);
        fade.apply(samples, PERIOD_FRAMES);
        fade.advance(PERIOD_FRAMES);
        return samples;
    }

    @Test
    void risesInAStraightLineOverItsLengthAcrossCycles() {
        float[] first = next();
        float[] second = next();
        for (int i = 0; i < 100; i++) {
            float heard = i < PERIOD_FRAMES ? first[i] : second[i - PERIOD_FRAMES];
            assertEquals(0.7f * i / 100, heard, 1e-6f);
        }
    }

    @Test
    void leavesEverySampleBehindItsLengthAsItIs() {
        next();
        float[] second = next();
        for (int i = 100 - PERIOD_FRAMES; i < PERIOD_FRAMES; i++) {
            assertEquals(0.7f, second[i]);
        }
        assertTrue(fade.finished());
        assertUntouched(next());
    }

    @Test
    void canBeginAnewAndBeFinishedEarly() {
        fade.finish();
        assertUntouched(next());
        fade.restart();
        assertFalse(fade.finished());
        assertEquals(0f, next()[0]);
    }

    private static void assertUntouched(float[] samples) {
        float[] whole = new float[PERIOD_FRAMES];
        Arrays.fill(whole, 0.7f);
        assertArrayEquals(whole, samples);
    }
}
