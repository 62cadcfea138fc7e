package org.wirejack.netmanager;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.wirejack.wire.Allowed;

/**
 * How a net manager listens and keeps its proxies.
 *
 * @param address multicast group to listen on; what is sent to an address of this machine is heard as well
 * @param port UDP port to listen on
 * @param networkInterface name or address of the only interface to listen on; null: all
 * @param autoConnect whether a new proxy's audio ports are connected to the server's physical ports
 * @param keepLost how long a proxy without a slave is kept; zero is for ever
 * @param maxSlaves 1 and up
 * @param terms on which they are served
 */
public record ManagerOptions(
        String address,
        int port,
        @Nullable String networkInterface,
        boolean autoConnect,
        Duration keepLost,
        int maxSlaves,
        SlaveTerms terms) {

    /** Threads and sockets are finite, and so are the channels that a LAN carries. */
    public static final int MOST_SLAVES = 255;

    /**
     * On the usual terms.
     *
     * @throws IllegalArgumentException if a value is out of range; names the option, the value and the range
     */
    public ManagerOptions(
            String address,
            int port,
            @Nullable String networkInterface,
            boolean autoConnect,
            Duration keepLost,
            int maxSlaves) {
        this(address, port, networkInterface, autoConnect, keepLost, maxSlaves, SlaveTerms.USUAL);
    }

    /** @throws IllegalArgumentException if a value is out of range; names the option, the value and the range */
    public ManagerOptions {
        Allowed.within("max-slaves", maxSlaves, 1, MOST_SLAVES);
        if (keepLost.isNegative()) {
            throw new IllegalArgumentException("forget " + keepLost.toSeconds() + " s: allowed are 0 and up");
        }
    }
}
