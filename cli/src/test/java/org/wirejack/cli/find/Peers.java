package org.wirejack.cli.find;

import java.util.List;
import java.util.stream.Stream;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.discovery.PeerRole;
import org.wirejack.discovery.PeerSession;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.wire.ChannelCounts;

/** Peers for tests. */
final class Peers {
    private Peers() {}

    static Peer manager(String name, int slaves, String... addresses) {
        return at(
                new PeerFacts(
                        PeerRole.MANAGER,
                        name,
                        name,
                        slaves > 0 ? "serving" : "listening",
                        "",
                        slaves,
                        PeerSession.ofManager(48_000, 128),
                        "0.1.0",
                        0),
                addresses);
    }

    static Peer slave(String name, String master, String... addresses) {
        PeerSession session = new PeerSession(48_000, 128, new ChannelCounts(2, 2, 1, 0), "sync", 2, 256);
        return at(new PeerFacts(PeerRole.SLAVE, name, "pi", "playing", master, 0, session, "0.1.0", 8080), addresses);
    }

    static Peer stock(String name, String... addresses) {
        PeerSession session = new PeerSession(0, 0, new ChannelCounts(-1, -1, 0, 0), "sync", 5, -1);
        return at(new PeerFacts(PeerRole.SLAVE, name, "pi", "searching", "", 0, session, Listing.STOCK, 0), addresses);
    }

    private static Peer at(PeerFacts facts, String... addresses) {
        return new Peer(
                Stream.of(addresses)
                        .map(address -> DiscoveryAddress.of(address, 1).address())
                        .toList(),
                19_000,
                facts);
    }

    static List<String> names(List<Peer> peers) {
        return peers.stream().map(peer -> peer.facts().name()).toList();
    }
}
