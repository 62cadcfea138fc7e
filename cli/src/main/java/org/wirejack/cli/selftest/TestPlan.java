package org.wirejack.cli.selftest;

import org.wirejack.audio.Format;

/**
 * How to test.
 *
 * @param channels each way, 1 to 255
 * @param seconds of sound for each setting
 */
public record TestPlan(Format format, int channels, int seconds) {
    long frames() {
        return (long) seconds * format.sampleRate();
    }

    /** In nanoseconds. */
    long periodNanos() {
        return format.periodFrames() * 1_000_000_000L / format.sampleRate();
    }
}
