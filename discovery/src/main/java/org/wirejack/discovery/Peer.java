package org.wirejack.discovery;

import java.net.Inet4Address;
import java.util.List;

/**
 * A peer on the LAN.
 *
 * @param addresses all that it has, in no order
 * @param port UDP port of the manager: its own, or the one that a slave calls
 */
public record Peer(List<Inet4Address> addresses, int port, PeerFacts facts) {
    public Peer {
        addresses = List.copyOf(addresses);
    }
}
