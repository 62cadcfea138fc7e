package org.wirejack.cli;

import java.util.Random;

/** Samples that are all different. */
public final class Noise {
    private Noise() {}

    public static float[] of(int frames, long seed) {
        Random random = new Random(seed);
        float[] samples = new float[frames];
        for (int i = 0; i < frames; i++) {
            samples[i] = random.nextFloat() - 0.5f;
        }
        return samples;
    }
}
