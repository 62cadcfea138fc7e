package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import java.util.stream.IntStream;

/** Sample material of tests. */
final class Samples {
    private Samples() {}

    /** Any bits that a float can have, so that a codec that only looks exact is found out. */
    static float[][] anyBits(Random random, int channels, int frames) {
        float[][] samples = new float[channels][frames];
        for (float[] channel : samples) {
            for (int i = 0; i < frames; i++) {
                channel[i] = Float.intBitsToFloat(random.nextInt());
            }
        }
        return samples;
    }

    /** Between −1 and 1. */
    static float[][] audible(Random random, int channels, int frames) {
        float[][] samples = new float[channels][frames];
        for (float[] channel : samples) {
            for (int i = 0; i < frames; i++) {
                channel[i] = random.nextFloat() * 2 - 1;
            }
        }
        return samples;
    }

    /** That many ports of a stream, ascending. */
    static int[] somePorts(Random random, int channels, int count) {
        int[] all = IntStream.range(0, channels).toArray();
        for (int i = channels - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            int swapped = all[i];
            all[i] = all[other];
            all[other] = swapped;
        }
        return IntStream.of(all).limit(count).sorted().toArray();
    }

    static int[] allPorts(int channels) {
        return IntStream.range(0, channels).toArray();
    }

    /** The first {@code frames} are the same bits, the rest is silence. */
    static void assertSameBits(float[] expected, float[] actual, int frames) {
        for (int i = 0; i < actual.length; i++) {
            int bits = i < frames ? Float.floatToRawIntBits(expected[i]) : 0;
            assertEquals(bits, Float.floatToRawIntBits(actual[i]));
        }
    }
}
