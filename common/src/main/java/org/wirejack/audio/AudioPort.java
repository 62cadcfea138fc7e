package org.wirejack.audio;

/** A port that carries samples. */
public non-sealed interface AudioPort extends Port {
    /**
     * This cycle's samples: at least {@code cycle.frames()} floats, full scale ±1, not clipped. Inputs must not be
     * written; an unconnected input is silence. Outputs hold what was written last and must be filled whole in every
     * cycle. Valid in this cycle only: ask again in the next. Cycle thread only.
     */
    float[] samples();
}
