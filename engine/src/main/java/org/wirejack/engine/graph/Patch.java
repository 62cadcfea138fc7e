package org.wirejack.engine.graph;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.Set;

/** All cables at one time, and the order of clients that follows from them. Immutable. */
final class Patch {
    static final Patch EMPTY = new Patch(new LinkedHashSet<>(), ClientOrder.EMPTY);

    private final SequencedSet<Cable> cables;
    private final ClientOrder order;

    private Patch(SequencedSet<Cable> cables, ClientOrder order) {
        this.cables = cables;
        this.order = order;
    }

    /** The patch that follows this one. */
    Patch next(List<GraphClient> clients, SequencedSet<Cable> newCables) {
        return new Patch(newCables, order.next(clients, newCables));
    }

    /** In the order in which they were plugged in. A copy. */
    SequencedSet<Cable> cables() {
        return new LinkedHashSet<>(cables);
    }

    boolean has(Cable cable) {
        return cables.contains(cable);
    }

    List<GraphClient> clients() {
        return order.clients();
    }

    /** Every cable as it sounds when nothing changes. */
    List<Wire> settled() {
        List<Wire> wires = new ArrayList<>();
        for (Cable cable : cables) {
            wires.add(Wire.of(cable, Gain.STEADY));
        }
        return wires;
    }

    /** This patch in the cycle in which the cables that the next one lacks fall silent. */
    List<Wire> fallingTo(Patch next) {
        List<Wire> wires = new ArrayList<>();
        for (Cable cable : cables) {
            wires.add(Wire.of(cable, next.has(cable) ? Gain.STEADY : Gain.FALLING));
        }
        return wires;
    }

    /** This patch in the cycle in which the cables that the last one lacked rise, and those that it delayed catch up. */
    List<Wire> risingFrom(Patch last) {
        List<Wire> wires = new ArrayList<>();
        for (Cable cable : cables) {
            if (!last.has(cable)) {
                wires.add(Wire.of(cable, Gain.RISING));
            } else if (last.order.delays(cable) && !order.delays(cable)) {
                wires.add(Wire.lastPeriodOf(cable));
                wires.add(Wire.of(cable, Gain.RISING));
            } else {
                wires.add(Wire.of(cable, Gain.STEADY));
            }
        }
        return wires;
    }

    static boolean fades(List<Wire> wires) {
        return wires.stream().anyMatch(wire -> wire.gain() != Gain.STEADY);
    }

    Set<Endpoint> connectedPorts() {
        Set<Endpoint> connected = new LinkedHashSet<>();
        for (Cable cable : cables) {
            connected.add(cable.from());
            connected.add(cable.to());
        }
        return connected;
    }
}
