package org.wirejack.cli.find;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cli.console.CommandLoop;
import org.wirejack.discovery.Directory;
import org.wirejack.discovery.PeerFacts;
import org.wirejack.netmanager.NetManager;
import org.wirejack.rt.NanoClock;

/** A manager as the LAN sees it. One thread. */
public final class ManagerPresence implements AutoCloseable {
    private static final long TELL_NANOS = 1_000_000_000L;

    private final Directory directory;
    private final ManagerFacts facts;
    private final int port;
    private final CommandLoop.Every due = new CommandLoop.Every(TELL_NANOS, NanoClock.SYSTEM);
    private @Nullable PeerFacts last;
    private int httpPort;

    /** @param port at which it listens */
    public ManagerPresence(Directory directory, ManagerFacts facts, int port) {
        this.directory = directory;
        this.facts = facts;
        this.port = port;
    }

    /** @param port of its live view; 0: none for others */
    public void liveView(int port) {
        httpPort = port;
    }

    /** Tells the LAN how it is, once a second; to be called more often. */
    public void tell(NetManager manager, Format format) {
        if (due.due()) {
            tell(facts.of(format, manager.proxies(), httpPort));
        }
    }

    private void tell(PeerFacts now) {
        last = now;
        directory.publish(port, now);
    }

    /** It has no server for the time being, and so listens to nobody. */
    public void waiting() {
        if (last != null) {
            tell(last.withState("waiting"));
        }
    }

    /** Takes back what was told, without waiting for it. */
    public void leave() {
        directory.leave();
    }

    @Override
    public void close() {
        directory.close();
    }
}
