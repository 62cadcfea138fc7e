package org.wirejack.link;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The network interfaces that discovery uses: all that are fit for it, or a chosen one. Control threads. */
public final class InterfaceChoice {
    private final Predicate<NetworkInterface> chosen;

    InterfaceChoice(Predicate<NetworkInterface> chosen) {
        this.chosen = chosen;
    }

    /** Every interface that can do multicast, and loopback. */
    public static InterfaceChoice all() {
        return new InterfaceChoice(InterfaceChoice::multicast);
    }

    /**
     * One interface, whatever it can do.
     *
     * @param nameOrAddress such as {@code eth0} or {@code 192.168.1.5}
     * @throws IllegalArgumentException if there is none of that name or address
     */
    public static InterfaceChoice of(String nameOrAddress) {
        Predicate<NetworkInterface> wanted = candidate -> named(candidate, nameOrAddress);
        if (interfaces().stream().noneMatch(wanted)) {
            throw new IllegalArgumentException(
                    "interface \"" + nameOrAddress + "\" does not exist; there are " + description());
        }
        return new InterfaceChoice(wanted);
    }

    /** Those that are up and have an IPv4 address at this moment. */
    List<NetworkInterface> up() {
        return interfaces().stream()
                .filter(InterfaceChoice::configured)
                .filter(chosen)
                .toList();
    }

    /** One IPv4 address for each network of the choice; this machine's own only where there is no other. */
    public List<Inet4Address> lanAddresses() {
        List<NetworkInterface> outside =
                up().stream().filter(candidate -> !isLoopback(candidate)).toList();
        return (outside.isEmpty() ? up() : outside)
                .stream().flatMap(one -> ipv4(one).limit(1)).toList();
    }

    private static Stream<Inet4Address> ipv4(NetworkInterface one) {
        return one.inetAddresses().filter(Inet4Address.class::isInstance).map(Inet4Address.class::cast);
    }

    private static boolean isLoopback(NetworkInterface candidate) {
        try {
            return candidate.isLoopback();
        } catch (SocketException gone) {
            return true;
        }
    }

    private static boolean named(NetworkInterface candidate, String nameOrAddress) {
        return candidate.getName().equals(nameOrAddress)
                || candidate
                        .inetAddresses()
                        .anyMatch(address -> address.getHostAddress().equals(nameOrAddress));
    }

    /** Loopback carries multicast although it does not say so. */
    private static boolean multicast(NetworkInterface candidate) {
        try {
            return candidate.supportsMulticast() || candidate.isLoopback();
        } catch (SocketException gone) {
            return false;
        }
    }

    private static boolean configured(NetworkInterface candidate) {
        try {
            return candidate.isUp() && candidate.inetAddresses().anyMatch(Inet4Address.class::isInstance);
        } catch (SocketException gone) {
            return false;
        }
    }

    private static List<NetworkInterface> interfaces() {
        try {
            return NetworkInterface.networkInterfaces().toList();
        } catch (SocketException e) {
            throw new UncheckedIOException("cannot list the network interfaces", e);
        }
    }

    private static String description() {
        return interfaces().stream().map(InterfaceChoice::describe).collect(Collectors.joining(", "));
    }

    private static String describe(NetworkInterface one) {
        String addresses = one.inetAddresses()
                .filter(Inet4Address.class::isInstance)
                .map(InetAddress::getHostAddress)
                .collect(Collectors.joining(" "));
        return addresses.isEmpty() ? one.getName() : one.getName() + " (" + addresses + ")";
    }
}
