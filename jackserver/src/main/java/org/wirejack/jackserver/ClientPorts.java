package org.wirejack.jackserver;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.wirejack.audio.Direction;

/** A client's ports, for a cycle. Immutable: control threads make another one, the cycle takes the newest. */
final class ClientPorts {
    static final ClientPorts NONE = of(List.of());

    private final ClientPort[] inputs;
    private final ClientPort[] outputs;

    private ClientPorts(ClientPort[] inputs, ClientPort[] outputs) {
        this.inputs = inputs;
        this.outputs = outputs;
    }

    private static ClientPorts of(List<ClientPort> ports) {
        return new ClientPorts(facing(Direction.INPUT, ports), facing(Direction.OUTPUT, ports));
    }

    private static ClientPort[] facing(Direction direction, List<ClientPort> ports) {
        return ports.stream().filter(port -> port.direction() == direction).toArray(ClientPort[]::new);
    }

    /** In the order of their registration; not to be written. */
    ClientPort[] inputs() {
        return inputs;
    }

    /** As {@link #inputs}. */
    ClientPort[] outputs() {
        return outputs;
    }

    ClientPorts with(ClientPort port) {
        List<ClientPort> all = all();
        all.add(port);
        return of(all);
    }

    ClientPorts without(ClientPort port) {
        List<ClientPort> all = all();
        all.remove(port);
        return of(all);
    }

    boolean any(Predicate<ClientPort> wanted) {
        return all().stream().anyMatch(wanted);
    }

    List<ClientPort> all() {
        List<ClientPort> all = new ArrayList<>(List.of(inputs));
        all.addAll(List.of(outputs));
        return all;
    }

    /** Before the processor. Cycle thread. */
    void take(int frames) {
        for (ClientPort input : inputs) {
            input.take(frames);
        }
        for (ClientPort output : outputs) {
            output.prepare();
        }
    }

    /** After the processor. Cycle thread. */
    void give(int frames) {
        for (ClientPort output : outputs) {
            output.give(frames);
        }
    }

    /** In place of the processor. Cycle thread. */
    void giveNothing(int frames) {
        for (ClientPort output : outputs) {
            output.giveNothing(frames);
        }
    }
}
