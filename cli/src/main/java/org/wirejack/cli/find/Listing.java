package org.wirejack.cli.find;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wirejack.discovery.Peer;
import org.wirejack.discovery.PeerFacts;

/** Joins what is published to what was heard in the group. */
final class Listing {
    /** Version of a peer that is not ours. */
    static final String STOCK = "stock";

    private static final Comparator<Peer> ORDER = Comparator.comparing(
                    (Peer peer) -> peer.facts().role())
            .thenComparing(peer -> peer.facts().name(), String.CASE_INSENSITIVE_ORDER)
            .thenComparing(peer -> peer.facts().host());

    private Listing() {}

    /**
     * Managers first, then by name.
     *
     * @param published says more, and so stands for what was heard of the same slave; the same peer on two networks is one
     */
    static List<Peer> of(List<Peer> published, List<Peer> heard) {
        Map<String, Peer> peers = new LinkedHashMap<>();
        Stream.concat(published.stream(), heard.stream()).forEach(peer -> peers.merge(key(peer), peer, Listing::join));
        return peers.values().stream().sorted(ORDER).toList();
    }

    private static Peer join(Peer one, Peer other) {
        return new Peer(
                Stream.concat(one.addresses().stream(), other.addresses().stream())
                        .distinct()
                        .toList(),
                one.port(),
                one.facts());
    }

    private static String key(Peer peer) {
        PeerFacts facts = peer.facts();
        return facts.role() + "\n" + facts.name() + "\n" + facts.host();
    }
}
