package org.wirejack.engine.graph;

import org.wirejack.audio.MidiBuffer;

/** What unconnected inputs read, shared by all of them. */
final class Silence {
    private final float[] samples;
    private final MidiBuffer events = new MidiBuffer(0);

    Silence(int periodFrames) {
        samples = new float[periodFrames];
    }

    int periodFrames() {
        return samples.length;
    }

    /** One period of zeros. */
    float[] samples() {
        return samples;
    }

    MidiBuffer events() {
        return events;
    }
}
