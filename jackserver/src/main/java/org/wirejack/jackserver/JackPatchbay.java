package org.wirejack.jackserver;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jaudiolibs.jnajack.Jack;
import org.jaudiolibs.jnajack.JackClient;
import org.jaudiolibs.jnajack.JackException;
import org.jaudiolibs.jnajack.JackPortFlags;
import org.jaudiolibs.jnajack.JackPortType;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Direction;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortType;

/** All ports and cables of a JACK server, also those of others. Control threads. */
final class JackPatchbay {
    private final Jack jack;
    private final JackClient control;
    private final PortSerials serials = new PortSerials();

    /** @param control not yet active */
    JackPatchbay(Jack jack, JackClient control) throws JackException {
        this.jack = jack;
        this.control = control;
        control.setPortRegistrationCallback(serials);
    }

    List<PortInfo> ports() {
        List<PortInfo> ports = new ArrayList<>();
        for (PortType type : PortType.values()) {
            for (Direction direction : Direction.values()) {
                Set<String> physical = Set.of(names(type, direction, JackPortFlags.JackPortIsPhysical));
                Set<String> terminal = Set.of(names(type, direction, JackPortFlags.JackPortIsTerminal));
                for (String name : names(type, direction)) {
                    ports.add(new PortInfo(
                            name, type, direction, physical.contains(name), terminal.contains(name), serials.of(name)));
                }
            }
        }
        return List.copyOf(ports);
    }

    private String[] names(PortType type, Direction direction, JackPortFlags... others) {
        EnumSet<JackPortFlags> flags = EnumSet.of(
                direction == Direction.INPUT ? JackPortFlags.JackPortIsInput : JackPortFlags.JackPortIsOutput, others);
        JackPortType kind = type == PortType.AUDIO ? JackPortType.AUDIO : JackPortType.MIDI;
        return Jacks.get("its ports", () -> jack.getPorts(control, null, kind, flags));
    }

    List<Connection> connections() {
        List<Connection> cables = new ArrayList<>();
        for (PortType type : PortType.values()) {
            for (String output : names(type, Direction.OUTPUT)) {
                for (String input : connected(output)) {
                    cables.add(new Connection(output, input));
                }
            }
        }
        return List.copyOf(cables);
    }

    private String[] connected(String output) {
        return Jacks.get("the cables of " + output, () -> jack.getAllConnections(control, output));
    }

    /** @throws IllegalArgumentException if a port does not exist; then none is plugged in */
    void connect(List<Connection> cables) {
        Set<String> known = new HashSet<>();
        ports().forEach(port -> known.add(port.name()));
        for (Connection cable : cables) {
            require(known, cable.output());
            require(known, cable.input());
        }
        for (Connection cable : missing(cables)) {
            Jacks.run(
                    "connect " + cable.output() + " to " + cable.input(),
                    () -> jack.connect(control, cable.output(), cable.input()));
        }
    }

    private static void require(Set<String> known, String port) {
        if (!known.contains(port)) {
            throw new IllegalArgumentException("no port " + port);
        }
    }

    private List<Connection> missing(List<Connection> cables) {
        Set<Connection> there = Set.copyOf(connections());
        return cables.stream()
                .distinct()
                .filter(cable -> !there.contains(cable))
                .toList();
    }

    void disconnect(List<Connection> cables) {
        Set<Connection> there = Set.copyOf(connections());
        for (Connection cable : cables) {
            if (there.contains(cable)) {
                Jacks.run(
                        "disconnect " + cable.output() + " from " + cable.input(),
                        () -> jack.disconnect(control, cable.output(), cable.input()));
            }
        }
    }
}
