package org.wirejack.cli.server;

import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Format;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.text.FaultText;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.rt.StallReport;

/** A server in this process, driven by the system's timer. */
final class EmbeddedMaster implements MasterServer {
    /** As many channels as JACK's dummy driver has. */
    private static final Channels CARD = new Channels(2, 2);

    private final EmbeddedServer server;
    private final TimerDriver clock;

    EmbeddedMaster(Format format, RealtimeOptions realtime, Consumer<String> lines) {
        realtime.raiseJvm();
        server = new EmbeddedServer(format);
        clock = new TimerDriver(server, CARD, realtime.pacing(lines));
        server.onFault(fault -> lines.accept(FaultText.line(fault)));
    }

    @Override
    public AudioServer audio() {
        return server;
    }

    @Override
    public String text() {
        return "embedded server";
    }

    @Override
    public StallReport stalls() {
        return clock.stalls();
    }

    @Override
    public OptionalLong cycles() {
        return OptionalLong.of(clock.cycles());
    }

    @Override
    public void start() {
        clock.start();
    }

    @Override
    public @Nullable String end() {
        return null;
    }

    @Override
    public void close() {
        clock.close();
        server.close();
    }
}
