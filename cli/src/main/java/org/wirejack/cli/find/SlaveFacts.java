package org.wirejack.cli.find;

import org.jspecify.annotations.Nullable;
import org.wirejack.cli.option.Timing;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.discovery.PeerRole;
import org.wirejack.discovery.PeerSession;
import org.wirejack.link.HostName;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.SessionParams;

/** What is published of a slave. */
public final class SlaveFacts {
    private final SlaveOptions options;
    private final String version;
    private final String host = HostName.local();

    public SlaveFacts(SlaveOptions options, String version) {
        this.options = options;
        this.version = version;
    }

    /**
     * @param session while there is one
     * @param httpPort of its live view; 0: none for others
     */
    public PeerFacts of(@Nullable SessionParams session, int httpPort) {
        return session == null
                ? facts("searching", "", wish(), httpPort)
                : facts("playing", session.masterHost(), sessionOf(session), httpPort);
    }

    private PeerFacts facts(String state, String master, PeerSession session, int httpPort) {
        return new PeerFacts(PeerRole.SLAVE, options.name(), host, state, master, 0, session, version, httpPort);
    }

    private PeerSession wish() {
        return new PeerSession(
                options.sampleRate(),
                0,
                options.channels(),
                Timing.modeName(options.sync(), options.latencyCycles()),
                options.latencyCycles(),
                -1);
    }

    /** The figures of a session, or of an announcement, which has fewer. */
    static PeerSession sessionOf(SessionParams params) {
        boolean agreed = params.sampleRate() > 0 && params.periodFrames() > 0;
        return new PeerSession(
                params.sampleRate(),
                params.periodFrames(),
                params.channels(),
                Timing.modeName(params.slaveSync(), params.latencyCycles()),
                params.latencyCycles(),
                agreed ? SessionLatency.of(params).roundTripFrames() : -1);
    }
}
