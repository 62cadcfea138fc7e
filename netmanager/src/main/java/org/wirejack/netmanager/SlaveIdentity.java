package org.wirejack.netmanager;

import java.net.InetSocketAddress;
import org.wirejack.wire.SessionParams;

/**
 * What tells one slave from another as far as the wire can: its name, its host's name, and the port it speaks from. One
 * slave's announcements come from several addresses when it and we share several networks.
 */
record SlaveIdentity(String name, String host, int port) {
    static SlaveIdentity of(SessionParams params, InetSocketAddress source) {
        return new SlaveIdentity(params.name(), params.slaveHost(), source.getPort());
    }

    /** Whether a proxy's slave has this name on this host. */
    boolean namesSlaveOf(MasterProxy proxy) {
        return name.equals(proxy.params().name()) && host.equals(proxy.params().slaveHost());
    }
}
