package org.wirejack.jackserver;

import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;

/**
 * A port of samples, with a copy of JACK's buffer of its own: a processor that keeps the array a cycle too long hurts
 * nobody.
 */
final class JackAudioPort extends ClientPort implements AudioPort {
    private static final String TYPE = "32 bit float mono audio";

    private final float[] samples = new float[Format.MAX_PERIOD];

    JackAudioPort(JackAudioClient client, PortSpec spec) {
        super(client, spec, TYPE);
    }

    @Override
    public float[] samples() {
        return samples;
    }

    @Override
    void take(int frames) {
        MemorySegment.copy(Memory.EVERYWHERE, JAVA_FLOAT, buffer(frames), samples, 0, frames);
    }

    @Override
    void prepare() {}

    @Override
    void give(int frames) {
        MemorySegment.copy(samples, 0, Memory.EVERYWHERE, JAVA_FLOAT, buffer(frames), frames);
    }

    @Override
    void giveNothing(int frames) {
        Arrays.fill(samples, 0, frames, 0f);
        give(frames);
    }
}
