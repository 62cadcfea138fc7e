package org.wirejack.audio;

/**
 * Sample rate and period of a server.
 *
 * @param sampleRate frames per second, 8000 to 192000
 * @param periodFrames frames per cycle, 1 to 8192
 */
public record Format(int sampleRate, int periodFrames) {
    public static final int MIN_RATE = 8_000;
    public static final int MAX_RATE = 192_000;
    /** The longest period that the wire knows (JACK's own limit). */
    public static final int MAX_PERIOD = 8192;

    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    public Format {
        if (sampleRate < MIN_RATE || sampleRate > MAX_RATE) {
            throw new IllegalArgumentException(
                    "sample rate " + sampleRate + " Hz: allowed are " + MIN_RATE + " to " + MAX_RATE);
        }
        if (periodFrames < 1 || periodFrames > MAX_PERIOD) {
            throw new IllegalArgumentException("period " + periodFrames + " frames: allowed are 1 to " + MAX_PERIOD);
        }
    }

    /** Length of one period, rounded down. */
    public long periodNanos() {
        return framesToNanos(periodFrames);
    }

    /** Time of so many frames, rounded towards zero; good for centuries. */
    public long framesToNanos(long frames) {
        return frames / sampleRate * NANOS_PER_SECOND + frames % sampleRate * NANOS_PER_SECOND / sampleRate;
    }
}
