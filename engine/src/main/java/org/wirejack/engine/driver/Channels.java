package org.wirejack.engine.driver;

/**
 * How many ports a driver has.
 *
 * @param capture 0 to 255
 * @param playback 0 to 255
 */
public record Channels(int capture, int playback) {
    private static final int MAX = 255;

    public static final Channels NONE = new Channels(0, 0);

    public Channels {
        check("capture", capture);
        check("playback", playback);
    }

    private static void check(String what, int count) {
        if (count < 0 || count > MAX) {
            throw new IllegalArgumentException(what + " channels " + count + ": allowed are 0 to " + MAX);
        }
    }
}
