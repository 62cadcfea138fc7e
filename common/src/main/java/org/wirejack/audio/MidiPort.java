package org.wirejack.audio;

/** A port that carries MIDI events. */
public non-sealed interface MidiPort extends Port {
    /**
     * This cycle's events in order of time. Inputs must not be written; outputs arrive cleared. Valid in this cycle
     * only. Cycle thread only.
     */
    MidiBuffer events();
}
