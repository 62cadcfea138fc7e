package org.wirejack.link;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/**
 * Where slaves announce themselves: a multicast group, or one manager's own address.
 *
 * @param address IPv4
 * @param port 1 to 65535
 */
public record DiscoveryAddress(Inet4Address address, int port) {
    public DiscoveryAddress {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("port " + port + " is none: it must be 1 to 65535");
        }
    }

    /**
     * @param host dotted IPv4, or a name that resolves to IPv4
     * @throws IllegalArgumentException if it is neither, or the port is out of range
     */
    public static DiscoveryAddress of(String host, int port) {
        return new DiscoveryAddress(resolve(host), port);
    }

    /** Whether this is a multicast group. */
    public boolean group() {
        return address.isMulticastAddress();
    }

    InetSocketAddress socketAddress() {
        return new InetSocketAddress(address, port);
    }

    @Override
    public String toString() {
        return address.getHostAddress() + ":" + port;
    }

    private static Inet4Address resolve(String host) {
        if (host.isBlank()) {
            // To the resolver, no name at all is this machine.
            throw new IllegalArgumentException("no address given: it must be dotted IPv4 or a host name");
        }
        try {
            return Stream.of(InetAddress.getAllByName(host))
                    .filter(Inet4Address.class::isInstance)
                    .map(Inet4Address.class::cast)
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("\"" + host + "\" has no IPv4 address"));
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(
                    "\"" + host + "\" is neither a dotted IPv4 address nor a host name that can be resolved", e);
        }
    }
}
