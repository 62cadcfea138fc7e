package org.wirejack.cli.record;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.cycle.CycleReport;
import org.wirejack.netmanager.ProxyStatus;

/**
 * Records one slave from its first appearance on, and knows of the cycles that it missed; with other channels it goes on in
 * another file. Control thread.
 */
final class SlaveTape implements AutoCloseable {
    private final AudioServer server;
    private final String slave;
    private final Sources sources;
    private final Path file;
    private final Consumer<String> lines;
    private @Nullable PortTape tape;
    private long missed;
    private boolean over;

    SlaveTape(AudioServer server, String slave, Path file, Consumer<String> lines) {
        this.server = server;
        this.slave = slave;
        sources = new Sources(List.of(slave));
        this.file = file;
        this.lines = lines;
    }

    /** To be called a few times a second, with all slaves that there are. */
    void look(List<ProxyStatus> proxies) {
        ProxyStatus proxy = proxies.stream()
                .filter(one -> one.clientName().equals(slave))
                .findFirst()
                .orElse(null);
        PortTape running = tape;
        if (running == null) {
            start(proxy);
        } else if (running.broken() || hasOtherPorts(running, proxy)) {
            over = running.broken();
            running.close();
            tape = null;
        } else {
            follow(running, proxy);
        }
    }

    private boolean hasOtherPorts(PortTape running, @Nullable ProxyStatus proxy) {
        return proxy != null && !sources.find(server.ports()).equals(running.sources());
    }

    private void start(@Nullable ProxyStatus proxy) {
        List<String> ports = proxy == null || over ? List.of() : sources.find(server.ports());
        if (proxy != null && !ports.isEmpty()) {
            missed = gone(proxy.cycles());
            tape = new PortTape(server, ports, file, Long.MAX_VALUE, lines);
        }
    }

    private void follow(PortTape running, @Nullable ProxyStatus proxy) {
        boolean online = proxy != null && proxy.online();
        long now = proxy == null ? 0 : gone(proxy.cycles());
        if (online && now > missed) {
            running.mark(now - missed + " cycles of " + slave + " missed");
        }
        missed = now;
        running.look(online ? null : slave);
    }

    private static long gone(CycleReport cycles) {
        return cycles.missed() + cycles.incomplete();
    }

    /** Of what is recorded now; null for nothing. */
    @Nullable
    String status() {
        return tape == null ? null : tape.status();
    }

    @Override
    public void close() {
        if (tape != null) {
            tape.close();
        }
    }
}
