package org.wirejack.audioadapter.resample;

/**
 * The newest input frames of all channels, in the layout that its kernel is fastest with. Cycle thread only.
 *
 * <p>Always holds a filter's length of frames that are consumed; what a block appends is consumed at its end.
 */
sealed interface History permits PlanarHistory, RowHistory {
    /** From this number of channels on, rows of channels are faster than a run of frames for each channel. */
    int MIN_ROW_CHANNELS = 16;

    /**
     * @param taps length of the filter
     * @param maxInputFrames most frames of a block
     */
    static History of(int channels, int taps, int maxInputFrames, Kernel kernel) {
        HistoryRoom room = new HistoryRoom(taps, maxInputFrames);
        return channels < MIN_ROW_CHANNELS
                ? new PlanarHistory(channels, room, kernel)
                : new RowHistory(channels, room, kernel);
    }

    /** Forgets all: what was is silence. */
    void clear();

    /** Adds the first frames of a block. */
    void append(float[][] input, int frames);

    /**
     * Makes one output frame.
     *
     * @param row coefficients
     * @param frame how many of the frames appended last are old enough to be under the filter
     */
    void render(float[] row, int frame, float[][] output, int outputFrame);

    /** What was appended last is consumed. */
    void consume(int frames);
}
