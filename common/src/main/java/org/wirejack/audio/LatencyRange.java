package org.wirejack.audio;

/**
 * Shortest and longest way of a sample from (capture) or to (playback) the world outside, in frames, as JACK defines it.
 *
 * @param minFrames 0 and up
 * @param maxFrames at least {@code minFrames}
 */
public record LatencyRange(int minFrames, int maxFrames) {
    public static final LatencyRange NONE = new LatencyRange(0, 0);

    public static LatencyRange of(int frames) {
        return new LatencyRange(frames, frames);
    }

    public LatencyRange plus(int frames) {
        return new LatencyRange(minFrames + frames, maxFrames + frames);
    }

    /** The range that covers both. */
    public LatencyRange union(LatencyRange other) {
        return new LatencyRange(Math.min(minFrames, other.minFrames), Math.max(maxFrames, other.maxFrames));
    }
}
