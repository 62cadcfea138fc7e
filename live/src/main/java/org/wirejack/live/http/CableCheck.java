package org.wirejack.live.http;

import org.wirejack.audio.Connection;
import org.wirejack.live.model.Graph;
import org.wirejack.live.model.GraphPort;

/** Says why a cable cannot be, before any server is asked, in the same words for all of them. */
final class CableCheck {
    private CableCheck() {}

    /** @throws IllegalArgumentException if it cannot be plugged in */
    static void plug(Graph graph, Connection cable) {
        GraphPort from = port(graph, cable.output());
        GraphPort to = port(graph, cable.input());
        if (!from.direction().equals("output")) {
            throw new IllegalArgumentException(from.name() + " is no output");
        }
        if (!to.direction().equals("input")) {
            throw new IllegalArgumentException(to.name() + " is no input");
        }
        if (!from.type().equals(to.type())) {
            throw new IllegalArgumentException(
                    from.name() + " carries " + from.type() + ", and " + to.name() + " carries " + to.type());
        }
    }

    /** @throws IllegalArgumentException if there is no such cable */
    static void pull(Graph graph, Connection cable) {
        port(graph, cable.output());
        port(graph, cable.input());
        boolean there = graph.cables().stream()
                .anyMatch(one ->
                        one.output().equals(cable.output()) && one.input().equals(cable.input()));
        if (!there) {
            throw new IllegalArgumentException("there is no cable from " + cable.output() + " to " + cable.input());
        }
    }

    private static GraphPort port(Graph graph, String name) {
        return graph.ports().stream()
                .filter(port -> port.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no port " + name));
    }
}
