package org.wirejack.audioadapter.resample;

/**
 * Where the next output frame lies in the input. Counts from the first input frame that is not consumed, and leaves whole
 * frames behind after every block: so nothing adds up, however long it runs.
 *
 * <p>Within a block of n frames the step moves in n equal parts, and the last one is the block's end step.
 */
final class Playhead {
    private final double nominalStep;
    private double position;
    private double step;

    /**
     * @param nominalStep input frames per output frame that it begins with
     */
    Playhead(double nominalStep) {
        this.nominalStep = nominalStep;
        this.step = nominalStep;
    }

    /** Goes to a place, at the nominal step. */
    void restart(double start) {
        position = start;
        step = nominalStep;
    }

    /** In input frames, 0 &lt;= position &lt; 1. */
    double position() {
        return position;
    }

    /**
     * Position of a frame of the next block, in closed form so that no rounding adds up.
     *
     * @param frame 0 to blockFrames; the last one is the next block's first
     */
    double at(int frame, int blockFrames, double endStep) {
        double bend = blockFrames == 0 ? 0 : (endStep - step) / (2.0 * blockFrames);
        return position + frame * step + bend * frame * (frame + 1.0);
    }

    /** Moves behind a block. */
    void advance(int blockFrames, double endStep) {
        if (blockFrames > 0) {
            double end = at(blockFrames, blockFrames, endStep);
            position = end - Math.floor(end);
            step = endStep;
        }
    }
}
