package org.wirejack.cli.graph;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;
import org.wirejack.audio.DrivenServer;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.Processor;
import org.wirejack.audio.Transport;

/**
 * A server whose cycles go on by a timer while its driver has none, so that those who live by them do not notice that the
 * master is away. The driver takes over by {@link #format}, and gives back by {@link #idle}.
 */
final class SteadyServer implements DrivenServer {
    private final DrivenServer server;
    private @Nullable IdleClock idleClock;

    SteadyServer(DrivenServer server) {
        this.server = server;
    }

    /** The driver has no cycles for now. Twice is fine. Driver's thread, or before it has started. */
    synchronized void idle() {
        if (idleClock == null) {
            server.freewheel(false);
            idleClock = new IdleClock(server);
        }
    }

    private synchronized void stopIdling() {
        if (idleClock != null) {
            idleClock.close();
            idleClock = null;
        }
    }

    /** The driver's cycles begin. A format that is the same as before is none to tell anybody. */
    @Override
    public void format(Format format) {
        stopIdling();
        if (!format.equals(server.format())) {
            server.format(format);
        }
    }

    @Override
    public Format format() {
        return server.format();
    }

    @Override
    public AudioClient open(String name, Processor processor) {
        return server.open(name, processor);
    }

    @Override
    public AudioClient openDriver(String name) {
        return server.openDriver(name);
    }

    @Override
    public List<PortInfo> ports() {
        return server.ports();
    }

    @Override
    public List<Connection> connections() {
        return server.connections();
    }

    @Override
    public void connect(List<Connection> cables) {
        server.connect(cables);
    }

    @Override
    public void disconnect(List<Connection> cables) {
        server.disconnect(cables);
    }

    @Override
    public Transport transport() {
        return server.transport();
    }

    @Override
    public void freewheel(boolean freewheeling) {
        server.freewheel(freewheeling);
    }

    @Override
    public void cycle(long startNanos) {
        server.cycle(startNanos);
    }

    /** A jackd that is clocked by us waits for a second and begins anew; the timer is to take over before that. */
    @Override
    public boolean canPause() {
        return false;
    }

    /** Ends the timer; the server is its owner's. */
    @Override
    public void close() {
        stopIdling();
    }
}
