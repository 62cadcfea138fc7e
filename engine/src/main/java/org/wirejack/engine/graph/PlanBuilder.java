package org.wirejack.engine.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.wirejack.audio.MidiBuffer;

/** Makes the plan of a patch: one look at all clients, ports and wires. Control side. */
final class PlanBuilder {
    private final Silence silence;
    private final List<Step> kept = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private final Map<Endpoint, List<Wire>> wires = new HashMap<>();

    PlanBuilder(Silence silence, List<Wire> all) {
        this.silence = silence;
        for (Wire wire : all) {
            wires.computeIfAbsent(wire.cable().to(), port -> new ArrayList<>()).add(wire);
        }
    }

    /** @param clients in the order in which they run */
    Plan build(long number, boolean fading, List<GraphClient> clients) {
        for (GraphClient client : clients) {
            if (client.live() && !client.driver()) {
                feed(client);
                steps.add(new RunClient(client, audioOutputs(client), midiOutputs(client)));
            }
        }
        for (GraphClient client : clients) {
            if (client.driver()) {
                feed(client);
                steps.add(new ClearMidi(midiOutputs(client)));
            }
        }
        List<Step> all = new ArrayList<>(kept);
        all.addAll(steps);
        return new Plan(number, silence.periodFrames(), fading, all.toArray(Step[]::new));
    }

    private void feed(GraphClient client) {
        AudioFeed audio = new AudioFeed(silence, kept, steps);
        MidiFeed midi = new MidiFeed(silence, kept, steps);
        for (Endpoint port : client.ports()) {
            if (port.facts().isInput()) {
                List<Wire> in = wires.getOrDefault(port, List.of());
                switch (port) {
                    case AudioEndpoint input -> audio.feed(input, in);
                    case MidiEndpoint input -> midi.feed(input, in);
                }
            }
        }
        audio.bind();
        midi.bind();
    }

    private float[][] audioOutputs(GraphClient client) {
        List<float[]> outputs = new ArrayList<>();
        for (Endpoint port : client.ports()) {
            if (port instanceof AudioEndpoint output && !port.facts().isInput()) {
                outputs.add(output.buffer(silence.periodFrames()));
            }
        }
        return outputs.toArray(float[][]::new);
    }

    private MidiBuffer[] midiOutputs(GraphClient client) {
        List<MidiBuffer> outputs = new ArrayList<>();
        for (Endpoint port : client.ports()) {
            if (port instanceof MidiEndpoint output && !port.facts().isInput()) {
                outputs.add(output.buffer());
            }
        }
        return outputs.toArray(MidiBuffer[]::new);
    }
}
