package org.wirejack.cli.demo;

import java.util.OptionalLong;
import org.wirejack.cli.tape.Material;

/**
 * Finds how many frames later something came back, from the sound alone: stretches of the first channel are looked for,
 * sample for sample, at every possible delay.
 */
public final class RoundTrip {
    private static final int WINDOW_FRAMES = 256;
    /** A window with fewer different samples could be found in many places. */
    private static final int LEAST_CHANGES = WINDOW_FRAMES / 4;

    private static final int TRIES = 32;

    private final Material sent;
    private final Material returned;
    private final Effect effect;

    public RoundTrip(Material sent, Material returned, Effect effect) {
        this.sent = sent;
        this.returned = returned;
        this.effect = effect;
    }

    /**
     * @param mostFrames the longest delay to look for
     * @return the delay; nothing if the sound is not to be found or too simple
     */
    public OptionalLong measure(int mostFrames) {
        int stepFrames = (int) Math.max(WINDOW_FRAMES, sent.frames() / TRIES);
        for (long start = 0; start + WINDOW_FRAMES <= sent.frames(); start += stepFrames) {
            float[] window = expected(start);
            OptionalLong delay = isTelling(window) ? find(window, start, mostFrames) : OptionalLong.empty();
            if (delay.isPresent()) {
                return delay;
            }
        }
        return OptionalLong.empty();
    }

    private float[] expected(long start) {
        float[] window = firstChannel(sent, start, WINDOW_FRAMES);
        for (int i = 0; i < window.length; i++) {
            window[i] = effect.apply(window[i]);
        }
        return window;
    }

    private static boolean isTelling(float[] window) {
        int changes = 0;
        for (int i = 1; i < window.length; i++) {
            if (window[i] != window[i - 1]) {
                changes++;
            }
        }
        return changes >= LEAST_CHANGES;
    }

    private OptionalLong find(float[] window, long start, int mostFrames) {
        float[] heard = firstChannel(returned, start, mostFrames + WINDOW_FRAMES);
        for (int delay = 0; delay <= mostFrames; delay++) {
            if (matches(window, heard, delay)) {
                return OptionalLong.of(delay);
            }
        }
        return OptionalLong.empty();
    }

    private static boolean matches(float[] window, float[] heard, int delay) {
        for (int i = 0; i < window.length; i++) {
            if (Float.floatToRawIntBits(window[i]) != Float.floatToRawIntBits(heard[delay + i])) {
                return false;
            }
        }
        return true;
    }

    private static float[] firstChannel(Material material, long start, int frames) {
        float[][] all = new float[material.channels()][frames];
        material.read(start, frames, all);
        return all[0];
    }
}
