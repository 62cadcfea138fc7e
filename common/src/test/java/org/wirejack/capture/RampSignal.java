package org.wirejack.capture;

/**
 * The test signal of most recordings: sample i, counted from the start of the source, of channel k is
 * {@code (i mod 16384) / 16384 * 2^-(k div 2)}, negated for odd k. Exact in float.
 */
public final class RampSignal {
    public static final int LENGTH = 16_384;

    private RampSignal() {}

    public static float sample(long index, int channel) {
        float ramp = Math.floorMod(index, LENGTH) / (float) LENGTH / (1 << channel / 2);
        return channel % 2 == 0 ? ramp : -ramp;
    }

    /** Index of a sample of the signal, in the first run of the ramp. */
    public static int index(float sample, int channel) {
        return Math.round((channel % 2 == 0 ? sample : -sample) * LENGTH * (1 << channel / 2));
    }
}
