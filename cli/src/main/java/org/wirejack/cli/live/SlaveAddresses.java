package org.wirejack.cli.live;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.discovery.PeerRole;
import org.wirejack.live.SlavePlace;
import org.wirejack.netmanager.ProxyStatus;

/** Where the live views of a manager's slaves are: as was said, or else at the port that they publish. Any thread. */
public final class SlaveAddresses {
    private final Map<String, SlaveViewOptions.Said> said;
    private final Supplier<List<Peer>> published;

    /** @param published who is on the LAN */
    public SlaveAddresses(Map<String, SlaveViewOptions.Said> said, Supplier<List<Peer>> published) {
        this.said = Map.copyOf(said);
        this.published = published;
    }

    SlavePlace of(ProxyStatus slave) {
        String name = slave.clientName();
        if (!slave.online()) {
            return SlavePlace.unknown(name, "it is not here at present");
        }
        String host = host(slave.slave().getAddress());
        SlaveViewOptions.Said told = said.get(name);
        if (told != null) {
            return SlavePlace.at(name, (told.host() == null ? host : told.host()) + ":" + told.port());
        }
        int port = publishedPort(slave);
        return port > 0
                ? SlavePlace.at(name, host + ":" + port)
                : SlavePlace.unknown(
                        name,
                        "no live view of it is known: start it with --http and --http-address, or say here where it is:"
                                + " --http-slave " + name + "=PORT");
    }

    private static String host(InetAddress address) {
        return address instanceof Inet6Address ? "[" + address.getHostAddress() + "]" : address.getHostAddress();
    }

    /** 0 if there is none. */
    private int publishedPort(ProxyStatus slave) {
        for (Peer peer : published.get()) {
            PeerFacts facts = peer.facts();
            if (facts.role() == PeerRole.SLAVE
                    && facts.httpPort() > 0
                    && facts.name().equals(slave.session().name())
                    && facts.host().equals(slave.session().slaveHost())) {
                return facts.httpPort();
            }
        }
        return 0;
    }
}
