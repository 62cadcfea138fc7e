package org.wirejack.engine.graph;

import org.wirejack.audio.Cycle;
import org.wirejack.audio.MidiBuffer;

/** Shows inputs with one cable, or none, the events they read, without a copy. Cycle thread only. */
final class BindMidi implements Step {
    private final MidiEndpoint[] inputs;
    private final MidiBuffer[] sources;

    BindMidi(MidiEndpoint[] inputs, MidiBuffer[] sources) {
        this.inputs = inputs;
        this.sources = sources;
    }

    @Override
    public void run(Cycle cycle) {
        for (int i = 0; i < inputs.length; i++) {
            inputs[i].bind(sources[i]);
        }
    }
}
