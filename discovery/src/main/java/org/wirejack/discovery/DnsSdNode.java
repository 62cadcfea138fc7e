package org.wirejack.discovery;

import java.util.List;

/** Multicast DNS on one network. One thread, but for {@link #found}. Calls may take seconds. */
interface DnsSdNode extends AutoCloseable {
    /** Publishes facts, or changes those that are published. */
    void publish(int port, PeerFacts facts);

    /** Who is known now; any thread, at once. */
    List<Peer> found();

    @Override
    void close();
}
