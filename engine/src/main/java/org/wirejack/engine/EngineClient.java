package org.wirejack.engine;

import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.PortType;
import org.wirejack.engine.graph.GraphClient;
import org.wirejack.engine.graph.Patchbay;

/** What the opener of a client holds. Control threads. */
final class EngineClient implements AudioClient {
    private final Patchbay patchbay;
    private final GraphClient client;

    EngineClient(Patchbay patchbay, GraphClient client) {
        this.patchbay = patchbay;
        this.client = client;
    }

    @Override
    public String name() {
        return client.name();
    }

    @Override
    public AudioPort audioPort(PortSpec spec) {
        return (AudioPort) patchbay.register(client, spec, PortType.AUDIO);
    }

    @Override
    public MidiPort midiPort(PortSpec spec) {
        return (MidiPort) patchbay.register(client, spec, PortType.MIDI);
    }

    @Override
    public void activate() {
        patchbay.activate(client);
    }

    @Override
    public void close() {
        patchbay.close(client);
    }
}
