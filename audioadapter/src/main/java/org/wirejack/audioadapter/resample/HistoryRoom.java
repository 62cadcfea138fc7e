package org.wirejack.audioadapter.resample;

/**
 * How many frames a history has room for, and where in it the consumed ones begin.
 *
 * <p>Room for several blocks, so that frames are moved to the front once in a while only.
 */
final class HistoryRoom {
    private static final int BLOCKS = 4;

    private final int taps;
    private final int frames;
    private int start;

    HistoryRoom(int taps, int maxInputFrames) {
        this.taps = taps;
        this.frames = taps + BLOCKS * maxInputFrames;
    }

    int frames() {
        return frames;
    }

    int taps() {
        return taps;
    }

    /** The oldest frame under the filter when nothing is appended. */
    int start() {
        return start;
    }

    /** Whether the consumed frames must move to the front before so many can be appended. */
    boolean isFull(int added) {
        return start + taps + added > frames;
    }

    void rewind() {
        start = 0;
    }

    void advance(int consumed) {
        start += consumed;
    }
}
