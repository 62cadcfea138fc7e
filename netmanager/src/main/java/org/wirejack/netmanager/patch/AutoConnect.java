package org.wirejack.netmanager;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Direction;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortType;
import org.wirejack.cycle.WirePorts;

/** Connects a new proxy's audio to the server's physical ports, pairwise as far as both exist, as {@code -c} asks for. */
final class AutoConnect {
    private final AudioServer server;

    AutoConnect(AudioServer server) {
        this.server = server;
    }

    void connect(WirePorts ports) {
        List<Connection> cables = new ArrayList<>();
        List<String> sources = physical(Direction.OUTPUT);
        List<String> sinks = physical(Direction.INPUT);
        List<String> toSlave = ports.inputs();
        List<String> fromSlave = ports.outputs();
        for (int i = 0; i < Math.min(sources.size(), toSlave.size()); i++) {
            cables.add(new Connection(sources.get(i), toSlave.get(i)));
        }
        for (int i = 0; i < Math.min(fromSlave.size(), sinks.size()); i++) {
            cables.add(new Connection(fromSlave.get(i), sinks.get(i)));
        }
        server.connect(cables);
    }

    /** Names of the physical audio ports of a direction, in the server's order. */
    List<String> physical(Direction direction) {
        return server.ports().stream()
                .filter(port -> port.physical() && port.type() == PortType.AUDIO && port.direction() == direction)
                .map(PortInfo::name)
                .toList();
    }
}
