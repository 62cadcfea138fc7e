package org.wirejack.benchmarks.versus.rig;

/**
 * What a session is like. At 48 kHz, in sync mode.
 *
 * @param channels each way
 * @param periodFrames of the master
 * @param latencyCycles 0 is fast mode
 */
public record Shape(int channels, int periodFrames, int latencyCycles) {
    public static final int RATE_HZ = 48_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    /** As it is chosen and shown: {@code 2x2@64}. */
    public String words() {
        return channels + "x" + channels + "@" + periodFrames;
    }

    /** How long a period is. */
    public long periodNanos() {
        return periodFrames * NANOS_PER_SECOND / RATE_HZ;
    }
}
