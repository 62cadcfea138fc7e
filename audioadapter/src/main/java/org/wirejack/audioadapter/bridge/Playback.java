package org.wirejack.audioadapter.bridge;

import org.wirejack.audioadapter.resample.RateConverter;

/**
 * The reader's place in a way's queue, and the resampler that reads there. Whatever is missing is silence under a fade that
 * ends before it. The reader's cycle thread only.
 */
final class Playback {
    /** What a block came to. */
    enum Outcome {
        WHOLE,
        UNDERRUN,
        OVERRUN
    }

    private final FrameQueue queue;
    private final RateConverter converter;
    private final float[][] input;
    private long index;

    Playback(FrameQueue queue, RateConverter converter, int channels) {
        this.queue = queue;
        this.converter = converter;
        input = new float[channels][converter.maxInputFrames()];
    }

    /** Goes to a frame and a fraction of one. */
    void moveTo(long toIndex, double fraction) {
        index = toIndex;
        converter.restart(fraction);
    }

    long index() {
        return index;
    }

    /** Frames from {@link #index} to where the next output frame lies. */
    double fraction() {
        return converter.position();
    }

    long fillFrames() {
        return queue.end() - index;
    }

    /** Makes the next frames of output. */
    Outcome play(float[][] output, int frames, double step, Fade fade) {
        int needed = converter.inputFrames(frames, step);
        int there = Math.clamp(queue.end() - index, 0, needed);
        queue.read(index, input, there);
        Outcome outcome = outcome(there, needed);
        int good = outcome == Outcome.OVERRUN ? 0 : there;
        FrameQueue.silence(input, good, needed);
        index += needed;
        converter.process(input, output, frames, step);
        if (outcome != Outcome.WHOLE) {
            fade.outWithin(Math.min(frames, (good + converter.delayFrames()) / step));
        }
        fade.apply(output, frames);
        return outcome;
    }

    private Outcome outcome(int there, int needed) {
        if (!queue.holds(index)) {
            return Outcome.OVERRUN;
        }
        return there < needed ? Outcome.UNDERRUN : Outcome.WHOLE;
    }
}
