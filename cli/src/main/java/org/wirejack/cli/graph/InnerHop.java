package org.wirejack.cli.graph;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.PortInfo;
import org.wirejack.link.TransportFailed;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.netmanager.SlaveTerms;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Wire;

/**
 * The way from our graph to a jackd on this machine and back: a net manager for one slave, whose ports are joined with the
 * net driver's. One control thread.
 */
final class InnerHop implements AutoCloseable {
    /** A jackd of another name takes the place of one that has gone. */
    private static final Duration KEEP_LOST = Duration.ofSeconds(3);

    private final AudioServer server;
    private final int port;
    private final int waitPercent;
    private final ManagerListener listener;
    private final Consumer<String> lines;
    private ChannelCounts channels;
    private @Nullable NetManager manager;

    /**
     * @param plan port, wait, and the channels that jackd has until {@link #carry}
     */
    InnerHop(AudioServer server, GraphPlan plan, ManagerListener listener, Consumer<String> lines) {
        this.server = server;
        this.port = plan.port();
        this.waitPercent = plan.waitPercent();
        this.channels = plan.channels();
        this.listener = listener;
        this.lines = lines;
    }

    /** @throws TransportFailed if the port is taken */
    void open() {
        NetManager opened = new NetManager(options(), server, listener);
        try {
            opened.start();
        } catch (TransportFailed e) {
            opened.close();
            throw e;
        }
        manager = opened;
    }

    private ManagerOptions options() {
        SlaveTerms terms = new SlaveTerms(channels, waitPercent, true);
        return new ManagerOptions(Wire.DEFAULT_GROUP, port, JackdCommand.LOOPBACK, false, KEEP_LOST, 1, terms);
    }

    /** From now on jackd has these channels; where they are others than before, it gets a new session. */
    void carry(ChannelCounts counts) {
        if (!counts.equals(channels)) {
            channels = counts;
            close();
        }
    }

    /** Keeps the manager open and the cables plugged in. */
    void tick() {
        NetManager open = manager;
        if (open == null) {
            reopen();
        } else {
            open.proxies().stream().filter(ProxyStatus::online).findFirst().ifPresent(this::join);
        }
    }

    private void reopen() {
        try {
            open();
        } catch (TransportFailed e) {
            lines.accept("graph: " + e.getMessage() + "; trying again");
        }
    }

    private void join(ProxyStatus proxy) {
        Set<String> ports =
                new HashSet<>(server.ports().stream().map(PortInfo::name).toList());
        List<Connection> missing = Cabling.of(proxy.clientName(), channels).stream()
                .filter(cable -> ports.contains(cable.output()) && ports.contains(cable.input()))
                .filter(cable -> !server.connections().contains(cable))
                .toList();
        if (!missing.isEmpty()) {
            plug(missing);
        }
    }

    private void plug(List<Connection> cables) {
        try {
            server.connect(cables);
        } catch (IllegalArgumentException e) {
            lines.accept("graph: not connected yet, a port has just gone: " + e.getMessage());
        }
    }

    /** Releases jackd. Twice is fine, and {@link #tick} opens it again. */
    @Override
    public void close() {
        if (manager != null) {
            manager.close();
            manager = null;
        }
    }
}
