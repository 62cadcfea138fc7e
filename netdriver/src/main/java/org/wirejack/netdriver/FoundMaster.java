package org.wirejack.netdriver;

import java.net.InetSocketAddress;
import org.wirejack.wire.SessionParams;

/**
 * A master that has set us up: on what terms, and where it is.
 *
 * @param address of its session socket
 * @param managerPort where its manager listens
 */
record FoundMaster(SessionParams params, InetSocketAddress address, int managerPort) {
    /** Its manager's address. */
    InetSocketAddress manager() {
        return new InetSocketAddress(address.getAddress(), managerPort);
    }
}
