package org.wirejack.netdriver;

import org.wirejack.audio.DrivenServer;

/** The slave: drives a server by the cycles of a master on the network, and looks for one for ever. */
public final class NetDriver implements AutoCloseable {
    /** @throws IllegalArgumentException if an option is out of range; names the option, the value and the range */
    public NetDriver(SlaveOptions options, DrivenServer server, SlaveListener listener) {
        throw new UnsupportedOperationException(options + " " + server + " " + listener);
    }

    /** Starts the driver's thread. Its ports are {@code system:capture_N} and {@code system:playback_N}. */
    public void start() {}

    /** Any thread. */
    public SlaveStatus status() {
        throw new UnsupportedOperationException();
    }

    /** Says goodbye to the master and ends within two seconds. Twice is fine. */
    @Override
    public void close() {}
}
