package org.wirejack.netmanager.patch;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.PortInfo;

/**
 * What was to be seen in a server at one time.
 *
 * @param proxies names of the clients that are proxies
 * @param ports by their full names, in the server's order
 * @param cables all of them
 */
record View(Set<String> proxies, SequencedMap<String, PortInfo> ports, SequencedSet<Connection> cables) {
    /** Cables first: a port that is seen afterwards has not left with its cable before. */
    static View of(AudioServer server, Set<String> proxies) {
        List<Connection> cables = server.connections();
        return of(proxies, server.ports(), cables);
    }

    static View of(Set<String> proxies, Collection<PortInfo> ports, Collection<Connection> cables) {
        SequencedMap<String, PortInfo> byName = new LinkedHashMap<>();
        ports.forEach(port -> byName.put(port.name(), port));
        return new View(proxies, byName, new LinkedHashSet<>(cables));
    }

    boolean isOfProxy(String port) {
        return proxies.contains(client(port));
    }

    boolean isOfProxy(Connection cable) {
        return isOfProxy(cable.output()) || isOfProxy(cable.input());
    }

    /** The ports that a cable is, or would be, plugged into; null unless both are there. */
    @Nullable
    Ends ends(Connection cable) {
        PortInfo output = ports.get(cable.output());
        PortInfo input = ports.get(cable.input());
        return output == null || input == null ? null : new Ends(output.serial(), input.serial());
    }

    static boolean touches(String client, Connection cable) {
        return client.equals(client(cable.output())) || client.equals(client(cable.input()));
    }

    private static String client(String port) {
        int colon = port.indexOf(':');
        return colon < 0 ? port : port.substring(0, colon);
    }
}
