package org.wirejack.link;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;

/** Addresses; NetJACK2 knows IPv4 only. Control threads. */
final class Ipv4 {
    static final Inet4Address ANY = any();

    private Ipv4() {}

    /** @throws TransportFailed if it has no IPv4 address */
    static Inet4Address of(InetSocketAddress address) {
        if (address.getAddress() instanceof Inet4Address ipv4) {
            return ipv4;
        }
        throw new TransportFailed(address.getHostString() + " has no IPv4 address");
    }

    /** Such as {@code 10.0.0.2:19000}. */
    static String text(InetSocketAddress address) {
        return address.getHostString() + ":" + address.getPort();
    }

    private static Inet4Address any() {
        try {
            return (Inet4Address) InetAddress.getByAddress(new byte[4]);
        } catch (UnknownHostException e) {
            throw new ExceptionInInitializerError(e);
        }
    }
}
