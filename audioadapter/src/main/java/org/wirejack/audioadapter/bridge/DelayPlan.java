package org.wirejack.audioadapter.bridge;

import org.wirejack.audio.Format;

/**
 * How long frames stay in a way's queue. Chosen once from both formats, and kept.
 *
 * @param targetFrames of the writer's clock between a frame's place in it and the reader's cycle that begins with the frame
 * @param roomFrames that the queue is to hold at least
 */
record DelayPlan(int targetFrames, int roomFrames) {
    /** For what the writer's thread does after its cycle's begin, and for what is not known of the clocks. */
    private static final double SLACK_SECONDS = 0.001;
    /** What a resampler reads more than nominal while the rate is off, and of a frame's fraction. */
    private static final double MOST_OFF = 1.001;

    private static final int ROUNDING_FRAMES = 2;

    /**
     * The shortest delay that stands half a period of lateness on both ends, or the one asked for if that is longer: the
     * reader's period, which is read at once; half a period of the writer, by which its frames may come late; a millisecond.
     *
     * @param askedFrames wished target in the writer's frames
     */
    static DelayPlan of(Format writer, Format reader, int askedFrames) {
        double readFrames = MOST_OFF * reader.periodFrames() * writer.sampleRate() / reader.sampleRate();
        double lateFrames = writer.periodFrames() / 2.0 + SLACK_SECONDS * writer.sampleRate();
        int target = Math.max(askedFrames, (int) Math.ceil(readFrames + lateFrames) + ROUNDING_FRAMES);
        // A reader that is late by a period finds what it needs behind a period that is just being written.
        int room = target + 2 * writer.periodFrames() + (int) Math.ceil(2 * readFrames);
        return new DelayPlan(target, room);
    }
}
