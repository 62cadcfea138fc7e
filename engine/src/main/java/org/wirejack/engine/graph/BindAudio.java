package org.wirejack.engine.graph;

import org.wirejack.audio.Cycle;

/** Shows inputs with one settled cable, or none, the samples they read, without a copy. Cycle thread only. */
final class BindAudio implements Step {
    private final AudioEndpoint[] inputs;
    private final float[][] sources;

    BindAudio(AudioEndpoint[] inputs, float[][] sources) {
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
