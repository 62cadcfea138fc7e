package org.wirejack.engine.graph;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.LatencyRange;

/**
 * Carries the latencies of terminal ports along cables and through clients, as JACK does. Control side.
 *
 * <p>Capture latency flows from outputs to inputs, and through a client from its connected inputs to its outputs; playback
 * latency flows the other way. Where nothing flows in, a range begins at {@link LatencyRange#NONE}. Ranges only grow on
 * their way and are made of those figures only, so loops come to rest.
 */
final class Latencies {
    private final List<GraphClient> clients;
    private final Collection<Cable> cables;
    private final Set<Endpoint> connected = new HashSet<>();
    private final Map<Endpoint, LatencyRange> capture = new HashMap<>();
    private final Map<Endpoint, LatencyRange> playback = new HashMap<>();
    private boolean grown;

    private Latencies(List<GraphClient> clients, Collection<Cable> cables) {
        this.clients = clients;
        this.cables = cables;
        for (Cable cable : cables) {
            connected.add(cable.from());
            connected.add(cable.to());
        }
    }

    static void update(List<GraphClient> clients, Collection<Cable> cables) {
        Latencies latencies = new Latencies(clients, cables);
        clients.forEach(latencies::begin);
        latencies.spread();
        clients.forEach(latencies::beginUnreached);
        latencies.spread();
        clients.forEach(latencies::publish);
    }

    private void begin(GraphClient client) {
        boolean fed = client.ports().stream().anyMatch(port -> port.facts().isInput() && passes(port));
        boolean drained = client.ports().stream().anyMatch(port -> !port.facts().isInput() && passes(port));
        for (Endpoint port : client.ports()) {
            if (port.facts().spec().terminal()) {
                far(port).put(port, port.facts().own());
            } else if (port.facts().isInput() ? !drained : !fed) {
                far(port).put(port, LatencyRange.NONE);
            }
        }
    }

    /** Loops that no terminal port reaches. */
    private void beginUnreached(GraphClient client) {
        for (Endpoint port : client.ports()) {
            far(port).putIfAbsent(port, LatencyRange.NONE);
        }
    }

    private void spread() {
        do {
            grown = false;
            for (Cable cable : cables) {
                grow(capture, cable.to(), capture.get(cable.from()));
                grow(playback, cable.from(), playback.get(cable.to()));
            }
            clients.forEach(this::pass);
        } while (grown);
    }

    private void pass(GraphClient client) {
        LatencyRange in = null;
        LatencyRange out = null;
        for (Endpoint port : client.ports()) {
            if (port.facts().isInput() && passes(port)) {
                in = union(in, capture.get(port));
            } else if (passes(port)) {
                out = union(out, playback.get(port));
            }
        }
        for (Endpoint port : client.ports()) {
            if (!port.facts().spec().terminal()) {
                grow(far(port), port, port.facts().isInput() ? out : in);
            }
        }
    }

    /** The ranges that reach this port through its client: capture for outputs, playback for inputs. */
    private Map<Endpoint, LatencyRange> far(Endpoint port) {
        return port.facts().isInput() ? playback : capture;
    }

    private boolean passes(Endpoint port) {
        return connected.contains(port) && !port.facts().spec().terminal();
    }

    private void grow(Map<Endpoint, LatencyRange> ranges, Endpoint port, @Nullable LatencyRange more) {
        LatencyRange before = ranges.get(port);
        LatencyRange after = union(before, more);
        if (after != null && !after.equals(before)) {
            ranges.put(port, after);
            grown = true;
        }
    }

    private static @Nullable LatencyRange union(@Nullable LatencyRange one, @Nullable LatencyRange other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.union(other);
    }

    private void publish(GraphClient client) {
        for (Endpoint port : client.ports()) {
            LatencyRange in = capture.getOrDefault(port, LatencyRange.NONE);
            port.facts().latencies(in, playback.getOrDefault(port, LatencyRange.NONE));
        }
    }
}
