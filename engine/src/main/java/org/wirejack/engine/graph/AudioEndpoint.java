package org.wirejack.engine.graph;

import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Direction;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.Port;

/**
 * A port with samples. An output owns its buffer; an input shows whatever the running plan bound it to, which may be the
 * buffer of the output at the other end of its only cable.
 */
final class AudioEndpoint implements AudioPort, Endpoint {
    private static final float[] NONE = {};

    private final PortFacts facts;
    private float[] buffer = NONE;
    private float[] samples = NONE;

    AudioEndpoint(PortFacts facts, Silence silence) {
        this.facts = facts;
        resize(silence);
    }

    @Override
    public void resize(Silence silence) {
        boolean owns = !facts.isInput() || facts.client().driver();
        buffer = owns ? new float[silence.periodFrames()] : NONE;
        samples = owns ? buffer : silence.samples();
    }

    /** The buffer that belongs to this port alone; an input gets its one when a plan first needs it. Control side. */
    float[] buffer(int periodFrames) {
        if (buffer.length < periodFrames) {
            buffer = new float[periodFrames];
        }
        return buffer;
    }

    /** Cycle thread only. */
    void bind(float[] source) {
        samples = source;
    }

    @Override
    public float[] samples() {
        return samples;
    }

    @Override
    public PortFacts facts() {
        return facts;
    }

    @Override
    public Port port() {
        return this;
    }

    @Override
    public String name() {
        return facts.fullName();
    }

    @Override
    public Direction direction() {
        return facts.spec().direction();
    }

    @Override
    public boolean connected() {
        return facts.connected();
    }

    @Override
    public void latency(LatencyRange range) {
        facts.own(range);
    }

    @Override
    public LatencyRange captureLatency() {
        return facts.capture();
    }

    @Override
    public LatencyRange playbackLatency() {
        return facts.playback();
    }

    @Override
    public void unregister() {
        facts.unregister(this);
    }
}
