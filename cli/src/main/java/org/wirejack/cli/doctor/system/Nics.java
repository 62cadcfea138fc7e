package org.wirejack.cli.doctor.system;

import java.io.UncheckedIOException;
import java.net.Inet4Address;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** Reads the system's network interfaces. */
public final class Nics {
    private Nics() {}

    public static List<Nic> ofSystem() {
        try {
            return NetworkInterface.networkInterfaces().map(Nics::read).toList();
        } catch (SocketException e) {
            throw new UncheckedIOException("cannot list the network interfaces", e);
        }
    }

    /** One that goes away meanwhile is down. */
    private static Nic read(NetworkInterface one) {
        List<Nic.Address> addresses = addresses(one);
        try {
            return new Nic(
                    one.getName(),
                    one.getIndex(),
                    one.getMTU(),
                    one.isUp(),
                    one.isLoopback(),
                    one.supportsMulticast(),
                    addresses);
        } catch (SocketException gone) {
            return new Nic(one.getName(), one.getIndex(), 0, false, false, false, addresses);
        }
    }

    private static List<Nic.Address> addresses(NetworkInterface one) {
        return one.getInterfaceAddresses().stream()
                .filter(address -> address.getAddress() instanceof Inet4Address)
                .map(address ->
                        new Nic.Address(address.getAddress().getHostAddress(), address.getNetworkPrefixLength()))
                .toList();
    }
}
