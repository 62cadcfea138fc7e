package org.wirejack.engine.graph;

import java.util.Arrays;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.MidiBuffer;

/** Calls one client's processor, and silences the client for good if that throws. Cycle thread only. */
final class RunClient implements Step {
    private final GraphClient client;
    private final float[][] audioOutputs;
    private final MidiBuffer[] midiOutputs;

    RunClient(GraphClient client, float[][] audioOutputs, MidiBuffer[] midiOutputs) {
        this.client = client;
        this.audioOutputs = audioOutputs;
        this.midiOutputs = midiOutputs;
    }

    @Override
    public void run(Cycle cycle) {
        if (client.silenced()) {
            silence();
            return;
        }
        for (MidiBuffer output : midiOutputs) {
            output.clear();
        }
        try {
            client.processor().process(cycle);
        } catch (Throwable fault) {
            silence();
            client.fail(fault);
        }
    }

    private void silence() {
        for (float[] output : audioOutputs) {
            Arrays.fill(output, 0f);
        }
        for (MidiBuffer output : midiOutputs) {
            output.clear();
        }
    }
}
