package org.wirejack.wire;

/** Ranges of what a session is built with. Control threads. */
public final class Allowed {
    private Allowed() {}

    public static int channels(int channels) {
        return within("channels", channels, 0, Wire.MAX_CHANNELS);
    }

    public static int periodFrames(int periodFrames) {
        return within("period", periodFrames, 1, Wire.MAX_PERIOD_FRAMES);
    }

    public static int mtu(int mtu) {
        return within("MTU", mtu, Wire.MIN_MTU, Wire.MAX_MTU);
    }

    /** @throws IllegalArgumentException if the value lies outside */
    public static int within(String option, int value, int min, int max) {
        if (value < min || value > max) {
            throw new IllegalArgumentException(option + " " + value + ": allowed are " + min + " to " + max);
        }
        return value;
    }
}
