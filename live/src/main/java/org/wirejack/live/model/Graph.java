package org.wirejack.live.model;

import java.util.List;
import org.wirejack.audio.AudioServer;

/** Ports and cables of a server. */
public record Graph(
        @About("All ports, in the order of their registration.")
        List<GraphPort> ports,

        @About("All cables.") List<Cable> cables) {
    public static final Graph EMPTY = new Graph(List.of(), List.of());

    public Graph {
        ports = List.copyOf(ports);
        cables = List.copyOf(cables);
    }

    public static Graph of(AudioServer server) {
        return new Graph(
                server.ports().stream().map(GraphPort::of).toList(),
                server.connections().stream().map(Cable::of).toList());
    }
}
