package org.wirejack.discovery;

import java.util.List;

/** Who is on the LAN, and what of ours is told there. Every method but {@link #close} returns at once. */
public interface Directory extends AutoCloseable {
    /** Knows nobody and tells nobody. */
    Directory NONE = new Directory() {
        @Override
        public void publish(int port, PeerFacts facts) {}

        @Override
        public List<Peer> peers() {
            return List.of();
        }

        @Override
        public void leave() {}

        @Override
        public void close() {}
    };

    /**
     * Tells the LAN these facts, in place of those before. Cheap if they are the same.
     *
     * @param port UDP port of the manager, ours or the one that we call
     */
    void publish(int port, PeerFacts facts);

    /** All that are known at this moment, ours included. */
    List<Peer> peers();

    /** Takes back what was published, and begins to close. */
    void leave();

    /** Leaves, and gives that half a second. Twice is fine. */
    @Override
    void close();
}
