package org.wirejack.audio;

import java.util.List;

/** A graph of clients with ports, run once per period. Control threads. */
public interface AudioServer extends AutoCloseable {
    Format format();

    /**
     * Opens a client. It takes part in the graph once it is activated.
     *
     * @param name wished name, 1 to 63 bytes, no colon; made unique by a suffix
     */
    AudioClient open(String name, Processor processor);

    /** All ports, in the order of their registration. */
    List<PortInfo> ports();

    /** All cables. */
    List<Connection> connections();

    /**
     * Plugs cables in, all in the same cycle and without a click; those that are plugged in already are left alone.
     * Returns when the change is heard (at once when no cycle runs).
     *
     * @throws IllegalArgumentException if a port does not exist, or a pair does not fit; then none is plugged in
     */
    void connect(List<Connection> cables);

    /** Pulls cables, all in the same cycle and without a click; those that are not there are left alone. */
    void disconnect(List<Connection> cables);

    Transport transport();

    /** Closes all clients. Twice is fine. */
    @Override
    void close();
}
