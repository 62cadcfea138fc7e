package org.wirejack.engine.graph;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Direction;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.Port;

/** A port with events: an output owns its buffer, an input shows what the running plan bound it to. */
final class MidiEndpoint implements MidiPort, Endpoint {
    private final PortFacts facts;
    private @Nullable MidiBuffer buffer;
    private MidiBuffer events;

    MidiEndpoint(PortFacts facts, Silence silence) {
        this.facts = facts;
        boolean owns = !facts.isInput() || facts.client().driver();
        events = owns ? buffer() : silence.events();
    }

    /** The buffer's size does not depend on the period; an input lets go of what it showed. */
    @Override
    public void resize(Silence silence) {
        if (facts.isInput() && !facts.client().driver()) {
            events = silence.events();
        } else {
            events.clear();
        }
    }

    /** The buffer that belongs to this port alone; an input gets its one when a plan first needs it. Control side. */
    MidiBuffer buffer() {
        MidiBuffer own = buffer;
        if (own == null) {
            own = new MidiBuffer();
            buffer = own;
        }
        return own;
    }

    /** Cycle thread only. */
    void bind(MidiBuffer source) {
        events = source;
    }

    @Override
    public MidiBuffer events() {
        return events;
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
