package org.wirejack.cli.option;

import org.jspecify.annotations.Nullable;

/**
 * Where a slave and a manager find each other.
 *
 * @param address multicast group, or a host's address
 * @param port 1 to 65535
 * @param networkInterface name or address of the only interface to use; null: all
 */
public record MeetingPoint(
        String address, int port, @Nullable String networkInterface) {
    @Override
    public String toString() {
        return address + ":" + port + (networkInterface == null ? "" : " on interface " + networkInterface);
    }
}
