package org.wirejack.cli.server;

import java.util.Optional;
import org.wirejack.cli.console.CommandLoop;
import org.wirejack.cli.console.Lines;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.service.ServiceTalk;
import org.wirejack.rt.NanoClock;

/** Waits for the servers that the options ask for. Control thread. */
public final class ServerWait {
    private static final long LOOK_NANOS = 500_000_000L;

    private final ServerOptions options;
    private final RealtimeOptions realtime;
    private final ServiceTalk service;
    private final StopSignal stop;
    private final Lines lines;

    /** @param service told of the waiting */
    public ServerWait(
            ServerOptions options, RealtimeOptions realtime, ServiceTalk service, StopSignal stop, Lines lines) {
        this.options = options;
        this.realtime = realtime;
        this.service = service;
        this.stop = stop;
        this.lines = lines;
    }

    /**
     * The server to begin with; empty if we are to stop before there is one.
     *
     * @throws IllegalArgumentException if an option is out of range
     */
    public Optional<MasterServer> first() {
        return options.first(realtime, lines::say).or(this::next);
    }

    /** The JACK server or the sound card, when it is there again; empty if we are to stop before. */
    public Optional<MasterServer> next() {
        if (stop.stopped()) {
            return Optional.empty();
        }
        String waiting = "waiting for " + options.awaited();
        lines.say(waiting);
        service.ready(waiting);
        CommandLoop.Every look = new CommandLoop.Every(LOOK_NANOS, NanoClock.SYSTEM);
        return new CommandLoop(stop, lines).await(() -> {
            service.alive();
            return look.due() ? options.next(realtime, lines::say) : Optional.empty();
        });
    }
}
