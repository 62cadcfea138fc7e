package org.wirejack.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.cli.console.CommandLoop;
import org.wirejack.cli.console.Lines;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.cli.option.Allowed;
import org.wirejack.cli.option.OutputFile;
import org.wirejack.cli.option.RealtimeOptions;
import org.wirejack.cli.record.PortTape;
import org.wirejack.cli.record.Sources;
import org.wirejack.cli.record.TapeProgress;
import org.wirejack.cli.server.JackMaster;
import org.wirejack.jackserver.JackFailed;
import org.wirejack.rt.NanoClock;
import org.wirejack.wire.Wire;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirejack record}. */
@Command(
        name = "record",
        description = "Records a slave, or any ports of the JACK server, into one WAV file of 32-bit floats.",
        customSynopsis = "wirejack record [OPTIONS] SLAVE|PORT... FILE",
        sortOptions = false)
final class RecordCommand implements Callable<Integer> {
    private static final int MOST_SECONDS = 31_536_000;

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(
            index = "0..*",
            arity = "0..*",
            paramLabel = "SLAVE|PORT... FILE",
            hideParamSyntax = true,
            description = "A slave's or another client's name for all that it plays, or names of output ports, of which"
                    + " each becomes a channel; last the file. One that is there is not replaced.")
    private List<String> words = new ArrayList<>();

    @Option(names = "--seconds", paramLabel = "N", description = "How long; default: until Ctrl-C.")
    private @Nullable Integer seconds;

    @Option(
            names = "--jack-server",
            paramLabel = "NAME",
            description = "Name of the JACK server, if it has another than the usual one.")
    private @Nullable String jackServer;

    @Mixin
    private RealtimeOptions realtime = new RealtimeOptions();

    RecordCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (words.size() < 2) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "wanted are a slave or ports, and a file");
        }
        Sources sources = new Sources(words.subList(0, words.size() - 1));
        Path file = OutputFile.writable("FILE", Path.of(words.getLast()));
        int mostSeconds = seconds == null ? 0 : Allowed.range("--seconds", seconds, 1, MOST_SECONDS);
        Lines lines = new Lines(surroundings.out());
        surroundings.stop().awaitDisk();
        try (JackMaster jack = jack(lines)) {
            realtime.raiseJvmBelowJack(lines::say);
            Optional<List<String>> ports = await(sources, jack, lines);
            return ports.isEmpty() ? 0 : record(jack, ports.get(), file, mostSeconds, lines);
        } finally {
            realtime.close();
            lines.printRest();
        }
    }

    private JackMaster jack(Lines lines) {
        try {
            return new JackMaster(jackServer, lines::say);
        } catch (JackFailed e) {
            throw new JackFailed(
                    e.getMessage() + "; without JACK the manager itself records: wirejack manager --record SLAVE:FILE");
        }
    }

    /** Ports of one client come one after the other: they are all there when two looks see the same. */
    private Optional<List<String>> await(Sources sources, JackMaster jack, Lines lines) {
        AudioServer server = jack.audio();
        List<List<String>> looks = new ArrayList<>();
        looks.add(sources.find(server.ports()));
        if (looks.getLast().isEmpty()) {
            lines.say("waiting for " + String.join(", ", sources.words()));
        }
        return new CommandLoop(surroundings.stop(), lines).await(() -> {
            requireRunning(jack);
            looks.add(sources.find(server.ports()));
            List<String> before = looks.removeFirst();
            List<String> now = looks.getLast();
            return now.isEmpty() || !now.equals(before) ? Optional.empty() : Optional.of(requireFew(now));
        });
    }

    private static void requireRunning(JackMaster jack) {
        if (jack.end() != null) {
            throw new JackFailed("the " + jack.text() + " has ended: " + jack.end());
        }
    }

    private static List<String> requireFew(List<String> ports) {
        Allowed.range("ports", ports.size(), 1, Wire.MAX_CHANNELS);
        return ports;
    }

    private int record(JackMaster jack, List<String> ports, Path file, int mostSeconds, Lines lines) {
        long mostFrames = mostSeconds == 0
                ? Long.MAX_VALUE
                : (long) mostSeconds * jack.audio().format().sampleRate();
        PortTape tape = new PortTape(jack.audio(), ports, file, mostFrames, lines::say);
        TapeProgress progress = new TapeProgress(surroundings.out(), surroundings.terminal(), NanoClock.SYSTEM);
        try (tape) {
            new CommandLoop(surroundings.stop(), lines).await(() -> {
                requireRunning(jack);
                tape.look(null);
                progress.show(tape);
                if (lines.waiting()) {
                    progress.makeWay();
                }
                return tape.broken() || tape.frames() >= mostFrames ? Optional.of(tape) : Optional.empty();
            });
        } finally {
            progress.makeWay();
        }
        return tape.broken() ? 1 : 0;
    }
}
