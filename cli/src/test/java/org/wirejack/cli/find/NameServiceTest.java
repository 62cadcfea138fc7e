package org.wirejack.cli.find;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.wirejack.discovery.Directory;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.netdriver.WantedMaster;

class NameServiceTest {
    private final List<Peer> peers = new ArrayList<>();
    private final Map<String, InetAddress[]> hosts = new HashMap<>();
    private final NameService names = new NameService(
            new Directory() {
                @Override
                public void publish(int port, PeerFacts facts) {}

                @Override
                public List<Peer> peers() {
                    return peers;
                }

                @Override
                public void leave() {}

                @Override
                public void close() {}
            },
            this::resolve,
            List.of(new WantedMaster.Named("studio")),
            19_500);

    private InetAddress[] resolve(String name) throws UnknownHostException {
        InetAddress[] found = hosts.get(name);
        if (found == null) {
            throw new UnknownHostException(name);
        }
        return found;
    }

    private static DiscoveryAddress at(String address, int port) {
        return DiscoveryAddress.of(address, port);
    }

    @Test
    void nobodyIsKnownAtFirst() {
        names.ask("studio");
        assertEquals(List.of(), names.addresses("studio"));
    }

    @Test
    void aPublishedManagerIsFoundAtAllItsAddresses() {
        peers.add(Peers.manager("Studio", 0, "10.0.0.1", "10.1.0.1"));
        peers.add(Peers.manager("stage", 0, "10.0.0.2"));
        peers.add(Peers.slave("studio", "x", "10.0.0.3"));
        assertEquals(List.of(at("10.0.0.1", 19_000), at("10.1.0.1", 19_000)), names.addresses("studio"));
    }

    @Test
    void aHostsNameIsFoundAtTheUsualPortAndOutlivesAnOutage() throws UnknownHostException {
        hosts.put("studio", new InetAddress[] {InetAddress.getByName("::1"), InetAddress.getByName("10.0.0.9")});
        names.ask("studio");
        hosts.clear();
        names.ask("studio");
        assertEquals(List.of(at("10.0.0.9", 19_500)), names.addresses("studio"));
    }
}
