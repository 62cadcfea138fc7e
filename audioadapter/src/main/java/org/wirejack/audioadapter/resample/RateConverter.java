package org.wirejack.audioadapter.resample;

/** What a bridge needs of a resampler. One cycle thread; allocates nothing. */
public interface RateConverter {
    /** The most that {@link #inputFrames} will ever be. */
    int maxInputFrames();

    /**
     * How many input frames the next {@link #process} consumes; exact.
     *
     * @param endStep input frames per output frame at the block's end; moves there linearly from the last block's
     */
    int inputFrames(int outputFrames, double endStep);

    /** Makes a block: by channel, from index 0 on. */
    void process(float[][] input, float[][] output, int outputFrames, double endStep);

    /** Where the next output frame lies behind the first input frame that is not consumed: 0 to less than 1. */
    double position();

    /** Forgets what it has heard, and goes to a place exactly. */
    void restart(double position);

    /** How long after its position a frame is heard, in input frames; constant. */
    double delayFrames();
}
