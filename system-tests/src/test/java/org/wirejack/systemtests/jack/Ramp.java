package org.wirejack.systemtests.jack;

/**
 * The signal that tests send: sample i of channel k, both from 0, is (i mod 16384)/16384 · 2^-(k div 2 mod 32), negated
 * for odd k. A float holds each exactly, so a sample tells its own number, and a gain or a mixed-up channel shows.
 */
public final class Ramp {
    /** Samples until it begins again; delays are known only modulo this. */
    public static final int LENGTH = 16_384;

    private static final int HALVINGS = 32;

    private Ramp() {}

    /** A sample of the ramp. */
    public static float sample(long frame, int channel) {
        float magnitude = Math.scalb((float) (frame % LENGTH), -14 - channel / 2 % HALVINGS);
        return channel % 2 == 0 ? magnitude : -magnitude;
    }

    /** Which sample of that channel's ramp has this value, 0 … 16383; -1 if none has. */
    public static int index(float value, int channel) {
        float signed = channel % 2 == 0 ? value : -value;
        float index = Math.scalb(signed, 14 + channel / 2 % HALVINGS);
        return index >= 0 && index < LENGTH && index == (int) index ? (int) index : -1;
    }
}
