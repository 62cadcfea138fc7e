package org.wirejack.discovery;

import org.wirejack.wire.ChannelCounts;

/** Facts for tests. */
final class Facts {
    private Facts() {}

    static PeerFacts slave(String name) {
        PeerSession session = new PeerSession(48_000, 128, new ChannelCounts(2, 3, 1, 0), "sync", 2, 256);
        return new PeerFacts(PeerRole.SLAVE, name, "pi", "playing", "studio", 0, session, "0.1.0", 8080);
    }

    static PeerFacts manager(String name) {
        return new PeerFacts(
                PeerRole.MANAGER, name, "studio", "serving", "", 3, PeerSession.ofManager(44_100, 64), "0.1.0", 0);
    }
}
