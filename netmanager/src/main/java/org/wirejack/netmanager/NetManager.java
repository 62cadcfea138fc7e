package org.wirejack.netmanager;

import java.util.List;
import org.wirejack.audio.AudioServer;

/** Listens for slaves, and gives each a master proxy in the server. */
public final class NetManager implements AutoCloseable {
    /** @throws IllegalArgumentException if an option is out of range; names the option, the value and the range */
    public NetManager(ManagerOptions options, AudioServer server, ManagerListener listener) {
        throw new UnsupportedOperationException(options + " " + server + " " + listener);
    }

    /** @throws org.wirejack.link.TransportFailed if the port is in use, or the network cannot be used */
    public void start() {}

    /** All proxies, in the order of their making. Any thread. */
    public List<ProxyStatus> proxies() {
        return List.of();
    }

    /** Releases all slaves and removes all proxies, within two seconds. Twice is fine. */
    @Override
    public void close() {}
}
