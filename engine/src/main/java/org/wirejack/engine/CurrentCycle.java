package org.wirejack.engine;

import org.wirejack.audio.Cycle;

/** The one cycle object of a server. Cycle thread only. */
final class CurrentCycle implements Cycle {
    private int frames;
    private long startNanos;
    private boolean freewheeling;
    private boolean rolling;
    private long transportFrame;

    void freewheeling(boolean now) {
        freewheeling = now;
    }

    void begin(long beginNanos, int periodFrames, TapeTransport transport) {
        startNanos = beginNanos;
        frames = periodFrames;
        rolling = transport.rolling();
        transportFrame = transport.frame();
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public long startNanos() {
        return startNanos;
    }

    @Override
    public boolean freewheeling() {
        return freewheeling;
    }

    @Override
    public boolean rolling() {
        return rolling;
    }

    @Override
    public long transportFrame() {
        return transportFrame;
    }
}
