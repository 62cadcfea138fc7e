package org.wirejack.engine.graph;

import org.wirejack.audio.Cycle;
import org.wirejack.audio.MidiBuffer;

/** Keeps an output's last events for a reader that comes after its client has run again. Cycle thread only. */
record KeepMidi(MidiBuffer source, MidiBuffer kept) implements Step {
    @Override
    public void run(Cycle cycle) {
        kept.copyFrom(source);
    }
}
