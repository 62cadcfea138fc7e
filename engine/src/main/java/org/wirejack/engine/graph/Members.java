package org.wirejack.engine.graph;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirejack.audio.Connection;
import org.wirejack.audio.PortType;
import org.wirejack.audio.Processor;

/** Who is in the graph, by name: clients and their ports. Control side, under the patchbay's lock. */
final class Members {
    private final Map<String, GraphClient> clients = new LinkedHashMap<>();
    private final Map<String, Endpoint> ports = new LinkedHashMap<>();

    /** In the order in which they were opened. A copy. */
    List<GraphClient> clients() {
        return List.copyOf(clients.values());
    }

    /** In the order of their registration. */
    Collection<Endpoint> ports() {
        return ports.values();
    }

    boolean has(GraphClient client) {
        return client.equals(clients.get(client.name()));
    }

    GraphClient open(String wish, Processor processor, boolean driver, Runnable onFault) {
        if (driver && clients.values().stream().anyMatch(GraphClient::driver)) {
            throw new IllegalStateException("the server has a driver already");
        }
        GraphClient client = new GraphClient(ClientNames.unique(wish, clients.keySet()), processor, driver, onFault);
        clients.put(client.name(), client);
        return client;
    }

    Endpoint register(PortFacts facts, Silence silence) {
        check(facts.client(), facts);
        Endpoint port =
                facts.type() == PortType.AUDIO ? new AudioEndpoint(facts, silence) : new MidiEndpoint(facts, silence);
        ports.put(facts.fullName(), port);
        facts.client().ports().add(port);
        return port;
    }

    private void check(GraphClient client, PortFacts facts) {
        if (!has(client)) {
            throw new IllegalStateException("client " + client.name() + " is closed");
        }
        ClientNames.checkPort(facts.spec().name());
        if (ports.containsKey(facts.fullName())) {
            throw new IllegalArgumentException("port " + facts.fullName() + ": there is one of this name");
        }
    }

    void forget(GraphClient client) {
        clients.remove(client.name(), client);
        for (Endpoint port : client.ports()) {
            ports.remove(port.facts().fullName(), port);
            port.facts().connected(false);
        }
    }

    /** @return whether it was there */
    boolean forget(Endpoint port) {
        return ports.remove(port.facts().fullName(), port);
    }

    /** @throws IllegalArgumentException if a port does not exist, or they do not fit */
    Cable cable(Connection connection) {
        Cable cable = new Cable(port(connection.output(), connection), port(connection.input(), connection));
        boolean fits = !cable.from().facts().isInput()
                && cable.to().facts().isInput()
                && cable.from().facts().type() == cable.to().facts().type();
        if (!fits) {
            throw new IllegalArgumentException("cannot connect " + connection.output() + " to " + connection.input()
                    + ": it takes an output and an input of the same type");
        }
        return cable;
    }

    private Endpoint port(String name, Connection connection) {
        Endpoint port = ports.get(name);
        if (port == null) {
            throw new IllegalArgumentException("cannot connect " + connection.output() + " to " + connection.input()
                    + ": there is no port " + name);
        }
        return port;
    }
}
