package org.wirejack.engine.graph;

import org.wirejack.audio.Cycle;
import org.wirejack.audio.MidiBuffer;

/** Empties outputs before they are written again. Cycle thread only. */
final class ClearMidi implements Step {
    private final MidiBuffer[] outputs;

    ClearMidi(MidiBuffer[] outputs) {
        this.outputs = outputs;
    }

    @Override
    public void run(Cycle cycle) {
        for (MidiBuffer output : outputs) {
            output.clear();
        }
    }
}
