package org.wirejack.netmanager;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a net manager listens and keeps its proxies.
 *
 * @param address multicast group to listen on, or an address of this machine for unicast only
 * @param port UDP port to listen on
 * @param networkInterface name or address of the only interface to listen on; null: all
 * @param autoConnect whether a new proxy's audio ports are connected to the server's physical ports
 * @param keepLost how long a proxy without a slave is kept; zero is for ever
 * @param maxSlaves 1 and up
 */
public record ManagerOptions(
        String address,
        int port,
        @Nullable String networkInterface,
        boolean autoConnect,
        Duration keepLost,
        int maxSlaves) {}
