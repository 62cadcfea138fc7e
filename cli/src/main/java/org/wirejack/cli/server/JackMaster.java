package org.wirejack.cli.server;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.cli.text.FaultText;
import org.wirejack.jackserver.JackAudioServer;
import org.wirejack.jackserver.JackListener;

/** The JACK server that runs on this machine. */
public final class JackMaster implements MasterServer, JackListener {
    private final Consumer<String> lines;
    private final String text;
    private final JackAudioServer server;
    private volatile @Nullable String end;
    private long lostEvents;
    private boolean longEventSaid;

    /**
     * Opens it.
     *
     * @param name of one of several; null for the default one
     * @throws org.wirejack.jackserver.JackFailed if none runs
     */
    public JackMaster(@Nullable String name, Consumer<String> lines) {
        this.lines = lines;
        text = name == null ? "JACK server" : "JACK server '" + name + "'";
        server = JackAudioServer.open(name, this);
    }

    @Override
    public void lost(String reason) {
        end = reason;
    }

    @Override
    public void fault(String client, Throwable cause) {
        lines.accept(FaultText.line(client, cause));
    }

    @Override
    public AudioServer audio() {
        return server;
    }

    @Override
    public String text() {
        return text;
    }

    @Override
    public Optional<String> trouble() {
        if (!longEventSaid && server.longEvents() > 0) {
            longEventSaid = true;
            return Optional.of("a MIDI event was longer than JACK takes, and is left out; so will be others like it");
        }
        long lost = server.lostEvents() - server.longEvents();
        boolean more = lost > lostEvents;
        lostEvents = lost;
        return more ? Optional.of("JACK had no room for " + lost + " MIDI events so far") : Optional.empty();
    }

    /** It runs already. */
    @Override
    public void start() {}

    @Override
    public @Nullable String end() {
        return end;
    }

    @Override
    public void close() {
        server.close();
    }
}
