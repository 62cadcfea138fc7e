package org.wirejack.cli.option;

import java.net.Inet4Address;
import org.wirejack.link.DiscoveryAddress;

/** What {@code --peer} says. */
public final class PeerHost {
    private PeerHost() {}

    /** @throws IllegalArgumentException if there is no such host, naming the option */
    public static Inet4Address address(String host, int port) {
        try {
            return DiscoveryAddress.of(host, port).address();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("--peer " + host + ": " + e.getMessage(), e);
        }
    }
}
