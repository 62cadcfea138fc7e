package org.wirejack.netmanager.patch;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Direction;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortType;

/** Pairs a new proxy's audio with the server's physical ports, as far as both exist, as {@code -c} asks for. */
public final class AutoConnect {
    private final AudioServer server;

    public AutoConnect(AudioServer server) {
        this.server = server;
    }

    List<Connection> cables(NewProxy proxy) {
        List<Connection> cables = new ArrayList<>();
        pair(physical(Direction.OUTPUT), proxy.audioInputs(), cables);
        pair(proxy.audioOutputs(), physical(Direction.INPUT), cables);
        return cables;
    }

    private static void pair(List<String> outputs, List<String> inputs, List<Connection> cables) {
        for (int i = 0; i < Math.min(outputs.size(), inputs.size()); i++) {
            cables.add(new Connection(outputs.get(i), inputs.get(i)));
        }
    }

    /** Names of the physical audio ports of a direction, in the server's order. */
    public List<String> physical(Direction direction) {
        return server.ports().stream()
                .filter(port -> port.physical() && port.type() == PortType.AUDIO && port.direction() == direction)
                .map(PortInfo::name)
                .toList();
    }
}
