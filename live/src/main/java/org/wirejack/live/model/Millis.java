package org.wirejack.live.model;

/** Times as they are shown: in milliseconds, to the microsecond. */
final class Millis {
    private static final double NANOS_PER_MICRO = 1e3;
    private static final double MICROS_PER_MILLI = 1e3;

    private Millis() {}

    static double of(long nanos) {
        return Math.round(nanos / NANOS_PER_MICRO) / MICROS_PER_MILLI;
    }

    static double ofFrames(long frames, int sampleRate) {
        return sampleRate > 0 ? of(Math.round(frames * 1e9 / sampleRate)) : 0;
    }
}
