package org.wirejack.cli.doctor.system;

import java.util.List;

/**
 * A network interface.
 *
 * @param index the system's number of it
 * @param mtuBytes longest IP packet
 * @param up whether it is switched on, with or without a cable
 * @param multicast whether it says that it carries groups
 * @param addresses its IPv4 addresses
 */
public record Nic(
        String name,
        int index,
        int mtuBytes,
        boolean up,
        boolean loopback,
        boolean multicast,
        List<Address> addresses) {
    /**
     * One of its addresses.
     *
     * @param ipv4 in dotted form
     * @param prefixBits of its network, 0 to 32
     */
    public record Address(String ipv4, int prefixBits) {
        @Override
        public String toString() {
            return ipv4 + "/" + prefixBits;
        }
    }

    public boolean isCalled(String nameOrAddress) {
        return name.equals(nameOrAddress)
                || addresses.stream().anyMatch(address -> address.ipv4().equals(nameOrAddress));
    }

    /** Whether slaves and managers can meet by it. */
    public boolean usable() {
        return up && (multicast || loopback) && !addresses.isEmpty();
    }

    /** Such as {@code eth0 (192.168.1.5/24)}. */
    public String text() {
        return addresses.isEmpty()
                ? name
                : name + " ("
                        + String.join(
                                ", ", addresses.stream().map(Address::toString).toList()) + ")";
    }
}
