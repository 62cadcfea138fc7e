package org.wirejack.engine.graph;

import org.wirejack.audio.Cycle;

/** Keeps an output's last period for a reader that comes after its client has run again. Cycle thread only. */
final class KeepAudio implements Step {
    private final float[] source;
    private final float[] kept;

    KeepAudio(float[] source, float[] kept) {
        this.source = source;
        this.kept = kept;
    }

    @Override
    public void run(Cycle cycle) {
        System.arraycopy(source, 0, kept, 0, cycle.frames());
    }
}
