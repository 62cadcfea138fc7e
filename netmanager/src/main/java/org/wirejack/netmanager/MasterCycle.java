package org.wirejack.netmanager;

import org.wirejack.audio.Cycle;
import org.wirejack.rt.NanoClock;

/** The cycle of a {@link NetMaster}, which has no transport. Cycle thread only. */
final class MasterCycle implements Cycle {
    private final int frames;
    private final NanoClock clock;
    private long startNanos;
    private boolean freewheeling;

    MasterCycle(int frames, NanoClock clock) {
        this.frames = frames;
        this.clock = clock;
        startNanos = clock.nanoTime();
    }

    void begin() {
        startNanos = clock.nanoTime();
    }

    void freewheel(boolean now) {
        freewheeling = now;
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
        return false;
    }

    @Override
    public long transportFrame() {
        return 0;
    }
}
