package org.wirejack.engine.graph;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.MidiBuffer;

/** Decides how each of one client's MIDI inputs gets its events. Control side. */
final class MidiFeed {
    private final Silence silence;
    private final List<Step> kept;
    private final List<Step> steps;
    private final List<MidiEndpoint> bound = new ArrayList<>();
    private final List<MidiBuffer> boundSources = new ArrayList<>();

    /**
     * @param kept steps to run before all clients
     * @param steps steps to run before this client
     */
    MidiFeed(Silence silence, List<Step> kept, List<Step> steps) {
        this.silence = silence;
        this.kept = kept;
        this.steps = steps;
    }

    void feed(MidiEndpoint input, List<Wire> all) {
        List<Wire> wires = all.stream().filter(Wire::carriesEvents).toList();
        if (input.facts().client().driver() || !readsDirectly(input, wires)) {
            MidiBuffer[] sources = wires.stream().map(this::source).toArray(MidiBuffer[]::new);
            steps.add(new MergeMidi(input, input.buffer(), sources));
        } else {
            bound.add(input);
            boundSources.add(wires.isEmpty() ? silence.events() : source(wires.getFirst()));
        }
    }

    /** Ends the client: inputs that need no copy are bound in one step. */
    void bind() {
        steps.add(new BindMidi(bound.toArray(MidiEndpoint[]::new), boundSources.toArray(MidiBuffer[]::new)));
    }

    /** A client that hears itself needs a copy: its outputs are cleared before it reads. */
    private static boolean readsDirectly(MidiEndpoint input, List<Wire> wires) {
        return wires.isEmpty()
                || (wires.size() == 1
                        && wires.getFirst().cable().source() != input.facts().client());
    }

    private MidiBuffer source(Wire wire) {
        MidiEndpoint output = (MidiEndpoint) wire.cable().from();
        if (!wire.cable().source().live()) {
            return silence.events();
        }
        return wire.lastPeriod() ? keep(output.buffer()) : output.buffer();
    }

    private MidiBuffer keep(MidiBuffer events) {
        MidiBuffer copy = new MidiBuffer();
        kept.add(new KeepMidi(events, copy));
        return copy;
    }
}
