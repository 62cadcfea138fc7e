package org.wirejack.cli.server;

import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.cli.option.Allowed;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.engine.card.CardFailed;
import org.wirejack.jackserver.JackAudioServer;
import org.wirejack.jackserver.JackFailed;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which server a net manager is put on. */
public final class ServerOptions {
    /** {@code jack} waits for a JACK server; {@code auto} takes it if it is there. */
    enum Kind {
        auto,
        jack,
        embedded
    }

    private static final int USUAL_RATE = 48_000;
    private static final int USUAL_PERIOD = 256;

    @Option(
            names = "--server",
            paramLabel = "KIND",
            description =
                    "${COMPLETION-CANDIDATES}; default: auto, a JACK server if one runs, or else the embedded one.")
    private Kind kind = Kind.auto;

    @Option(
            names = "--jack-server",
            paramLabel = "NAME",
            description = "Name of the JACK server, if it has another than the usual one.")
    private @Nullable String jackServer;

    @Mixin
    private CardOptions card = new CardOptions();

    @Option(
            names = "--rate",
            paramLabel = "HZ",
            description = "Sample rate of the embedded server, 8000 to 192000; default: 48000.")
    private @Nullable Integer sampleRate;

    @Option(
            names = "--period",
            paramLabel = "FRAMES",
            description = "Frames per cycle of the embedded server, 1 to 8192; default: 256.")
    private @Nullable Integer periodFrames;

    private @Nullable String lastReason;

    /**
     * The server to begin with.
     *
     * @return empty if a JACK server or a sound card is asked for and not there: it is to be waited for
     * @throws IllegalArgumentException if an option is out of range
     */
    public Optional<MasterServer> first(RealtimeOptions realtime, Consumer<String> lines) {
        Format format = format();
        if (card.wanted()) {
            return onCard(realtime, lines);
        }
        if (kind == Kind.jack && !JackAudioServer.available()) {
            throw new IllegalArgumentException("--server jack: this system has no JACK library");
        }
        Optional<MasterServer> jack = kind == Kind.embedded ? Optional.empty() : running(realtime, lines);
        return jack.isPresent() || kind == Kind.jack ? jack : Optional.of(new EmbeddedMaster(format, realtime, lines));
    }

    /** In a few words, for the user: what {@link #next} looks for. */
    public String awaited() {
        return card.wanted() ? "the sound card" : "a JACK server";
    }

    /** The server to go on with after the first one, if it is there now; lines say what keeps a card away. */
    public Optional<MasterServer> next(RealtimeOptions realtime, Consumer<String> lines) {
        return card.wanted() ? onCard(realtime, lines) : running(realtime, lines);
    }

    private Optional<MasterServer> onCard(RealtimeOptions realtime, Consumer<String> lines) {
        if (kind != Kind.embedded) {
            throw new IllegalArgumentException("--card: only with --server embedded");
        }
        try {
            realtime.raiseJvm();
            var onCard = new CardMaster(card.request(format()), realtime.pacing(lines), lines);
            lastReason = null;
            return Optional.of(onCard);
        } catch (CardFailed e) {
            sayOnce(String.valueOf(e.getMessage()), lines);
            return Optional.empty();
        }
    }

    private void sayOnce(String reason, Consumer<String> lines) {
        if (!reason.equals(lastReason)) {
            lines.accept(reason);
        }
        lastReason = reason;
    }

    private Format format() {
        refuseWithJack("--rate", sampleRate);
        refuseWithJack("--period", periodFrames);
        return new Format(
                sampleRate == null ? USUAL_RATE : Allowed.range("--rate", sampleRate, Format.MIN_RATE, Format.MAX_RATE),
                periodFrames == null ? USUAL_PERIOD : Allowed.range("--period", periodFrames, 1, Format.MAX_PERIOD));
    }

    private void refuseWithJack(String option, @Nullable Integer value) {
        if (kind == Kind.jack && value != null) {
            throw new IllegalArgumentException(option + " " + value + " contradicts --server jack: JACK has its own");
        }
    }

    private Optional<MasterServer> running(RealtimeOptions realtime, Consumer<String> lines) {
        try {
            JackMaster jack = new JackMaster(jackServer, lines);
            realtime.raiseJvmBelowJack(lines);
            return Optional.of(jack);
        } catch (JackFailed notThere) {
            return Optional.empty();
        }
    }
}
