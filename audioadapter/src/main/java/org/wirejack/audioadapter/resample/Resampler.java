package org.wirejack.audioadapter.resample;

/**
 * Changes the rate of several channels at once, by a ratio that may move smoothly in every block.
 *
 * <p>A windowed sinc, whose coefficients are found once per output frame and then serve all channels: so all are always
 * in the same phase. There is no special way for any ratio, so the delay is always {@link #delayFrames()}, at 1:1 too.
 * Float in and out; places and coefficients are doubles.
 *
 * <p>Made by control threads. Everything else belongs to one cycle thread at a time and allocates nothing.
 */
public final class Resampler implements RateConverter {
    /** How far the step may be from nominal in {@link #maxInputFrames()}, in parts per million. */
    private static final double STEP_RANGE_PPM = 1000;

    private static final int MAX_CHANNELS = 255;
    private static final int MAX_OUTPUT_FRAMES = 8192;
    private static final double MAX_STEP = 16;
    private static final int WARM_UP_BLOCKS = 3000;
    private static final int WARM_UP_FRAMES = 64;

    private final int channels;
    private final int maxOutputFrames;
    private final int maxInputFrames;
    private final double nominalStep;
    private final FilterTable table;
    private final float[] row;
    private final History history;
    private final Playhead playhead;

    Resampler(FilterTable table, double nominalStep, int channels, int maxOutputFrames, Kernel kernel) {
        this.channels = channels;
        this.maxOutputFrames = maxOutputFrames;
        this.nominalStep = nominalStep;
        this.maxInputFrames = 1 + (int) (maxOutputFrames * nominalStep * (1 + STEP_RANGE_PPM / 1e6));
        this.table = table;
        this.row = new float[table.taps()];
        this.history = History.of(channels, table.taps(), maxInputFrames, kernel);
        this.playhead = new Playhead(nominalStep);
    }

    /**
     * Makes one that begins with silence, at position 0, with a step of input rate over output rate.
     *
     * @param inputRateHz nominal; its ratio to the output rate is 1/16 to 16
     * @param outputRateHz nominal
     * @param channels 1 to 255
     * @param maxOutputFrames most frames of a block, 1 to 8192
     * @throws IllegalArgumentException if one of these is out of its range
     */
    public static Resampler of(
            ResampleQuality quality, double inputRateHz, double outputRateHz, int channels, int maxOutputFrames) {
        double step = inputRateHz / outputRateHz;
        check(inputRateHz > 0 && step >= 1 / MAX_STEP && step <= MAX_STEP, "ratio of rates", step, "1/16 to 16");
        check(channels >= 1 && channels <= MAX_CHANNELS, "channels", channels, "1 to 255");
        check(maxOutputFrames >= 1 && maxOutputFrames <= MAX_OUTPUT_FRAMES, "frames", maxOutputFrames, "1 to 8192");
        FilterTable table = FilterTable.of(FilterDesign.of(quality, inputRateHz, outputRateHz));
        return new Resampler(table, step, channels, maxOutputFrames, Kernels.FASTEST);
    }

    public int channels() {
        return channels;
    }

    /**
     * How many input frames the next {@link #process} with these arguments consumes; exact.
     *
     * @param outputFrames 0 to the most frames of a block
     * @param endStep input frames per output frame that the block ends with; the step moves there linearly from the last
     *     block's, in the first block from the nominal one. At most 1000 ppm from nominal
     * @throws IllegalArgumentException if the block were longer than there is room for
     */
    @Override
    public int inputFrames(int outputFrames, double endStep) {
        double end = playhead.at(outputFrames, outputFrames, endStep);
        if (outputFrames < 0 || outputFrames > maxOutputFrames || !(end >= 0 && end < maxInputFrames + 1)) {
            throw new IllegalArgumentException("a block of " + outputFrames + " frames with a step of " + endStep
                    + ": at most " + maxOutputFrames + " frames, 1000 ppm around " + nominalStep);
        }
        return (int) end;
    }

    /** The most that {@link #inputFrames} can be while the step is within 1000 ppm of nominal: to size arrays. */
    @Override
    public int maxInputFrames() {
        return maxInputFrames;
    }

    /**
     * Makes a block.
     *
     * @param input of each channel {@link #inputFrames} frames from index 0 on
     * @param output of each channel, gets the output frames from index 0 on
     * @param outputFrames as for {@link #inputFrames}
     * @param endStep as for {@link #inputFrames}
     * @throws IllegalArgumentException as {@link #inputFrames}; nothing has happened then
     */
    @Override
    public void process(float[][] input, float[][] output, int outputFrames, double endStep) {
        int consumed = inputFrames(outputFrames, endStep);
        history.append(input, consumed);
        for (int frame = 0; frame < outputFrames; frame++) {
            double place = playhead.at(frame, outputFrames, endStep);
            int whole = (int) place;
            table.row(place - whole, row);
            history.render(row, whole, output, frame);
        }
        history.consume(consumed);
        playhead.advance(outputFrames, endStep);
    }

    /**
     * Where the next output frame lies: behind the first input frame that is not consumed, in input frames, 0 &lt;= position
     * &lt; 1. What is heard there has been in the input {@link #delayFrames()} before.
     */
    @Override
    public double position() {
        return playhead.position();
    }

    /**
     * Goes back to silence and the nominal step, as after construction, at an exact place.
     *
     * @param position what {@link #position()} is then, 0 &lt;= position &lt; 1
     * @throws IllegalArgumentException if it is out of that range
     */
    @Override
    public void restart(double position) {
        check(position >= 0 && position < 1, "position", position, "0 to less than 1");
        history.clear();
        playhead.restart(position);
    }

    /**
     * The filter's constant delay in input frames: from a start at position p, what comes in at frame n is heard at the
     * output frame (n + delay − p) / step.
     */
    @Override
    public double delayFrames() {
        return table.delayFrames();
    }

    /**
     * Has the inner loops compiled, which uncompiled are too slow for real time and make garbage, and goes back to the state
     * after construction. Takes some tenths of a second; for control threads, before the cycle thread has it. Allocates.
     */
    public void warmUp() {
        int frames = Math.min(WARM_UP_FRAMES, maxOutputFrames);
        float[][] input = new float[channels][maxInputFrames];
        float[][] output = new float[channels][frames];
        for (int block = 0; block < WARM_UP_BLOCKS; block++) {
            process(input, output, frames, nominalStep);
        }
        restart(0);
    }

    private static void check(boolean right, String what, double value, String range) {
        if (!right) {
            throw new IllegalArgumentException(what + " " + value + ": " + range);
        }
    }
}
