package org.wirejack.systemtests.jack;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/** A running JACK client that plays the {@link Ramp} on {@code out_k} and records {@code in_k}, k from 1. */
public final class RampClient {
    private static final String COUNTS =
            " cycles=(\\d+) xruns=(\\d+) xrunCycles=(\\d+) frames=(\\d+) maxGapMicros=(\\d+)";
    private static final Pattern CHANGE =
            Pattern.compile("^change frame=(\\d+) period=(\\d+) unixMicros=(\\d+) stoppedMicros=(\\d+)");

    private final HostProcess process;
    private final Path file;
    private final int inputs;

    private RampClient(HostProcess process, Path file, int inputs) {
        this.process = process;
        this.file = file;
        this.inputs = inputs;
    }

    /**
     * How a client will be started.
     *
     * @param server whose client it will be
     * @param name its client name
     * @param folder where the compiled program is, and its recording goes
     * @param program which one
     * @param outputs what it plays to
     * @param inputs what it records
     */
    public record Start(JackServer server, String name, Path folder, String program, Ports outputs, Ports inputs) {
        /** Plays on so many outputs, and connects output k to {@code prefix<k>}; {@code -} for no connections. */
        public Start playsTo(int count, String prefix) {
            return new Start(server, name, folder, program, new Ports(count, prefix), inputs);
        }

        /** Records so many inputs, and connects {@code prefix<k>} to input k; {@code -} for no connections. */
        public Start recordsFrom(int count, String prefix) {
            return new Start(server, name, folder, program, outputs, new Ports(count, prefix));
        }

        /** Starts it; it runs and is connected when this returns, and ends by itself after {@code seconds}. */
        public RampClient start(double seconds) {
            Path file = folder.resolve(name + ".float");
            HostProcess process = server.startClient(
                    folder.resolve(program).toString(),
                    name,
                    Integer.toString(outputs.count()),
                    Integer.toString(inputs.count()),
                    Double.toString(seconds),
                    file.toString(),
                    outputs.peerPrefix(),
                    inputs.peerPrefix());
            process.awaitLine("^ready");
            return new RampClient(process, file, inputs.count());
        }
    }

    /**
     * What a client has seen of its server.
     *
     * @param cycles calls of its process callback
     * @param xruns calls of its xrun callback: in a bad cycle one for each client that was not done
     * @param xrunCycles bad cycles
     * @param frames frames of all those cycles
     * @param maxGapMicros the longest time from one process call to the next
     */
    public record Counts(long cycles, long xruns, long xrunCycles, long frames, long maxGapMicros) {}

    /**
     * A change of the period, as the client's cycles showed it.
     *
     * @param frame of the client, the first of the new period
     * @param periodFrames the new period
     * @param unixMicros when that cycle began
     * @param stoppedMicros how long after the last cycle of the old period
     */
    public record PeriodChange(int frame, int periodFrames, long unixMicros, long stoppedMicros) {}

    /** Its process: output, signals. */
    public HostProcess process() {
        return process;
    }

    /** Waits for the next report of what it has seen so far; it reports every 100 ms. */
    public Counts awaitCounts() {
        return counts("^status", process.lines().size());
    }

    /** Waits until it has seen so many frames in all, however long that takes. */
    public void awaitFrames(long wantedFrames) {
        long seenFrames = 0;
        while (seenFrames < wantedFrames) {
            seenFrames = awaitCounts().frames();
        }
    }

    /** Makes it end now. */
    public void stop() {
        process.signal(Signal.TERM);
    }

    /** Waits for its end; returns what it has seen in all. */
    public Counts awaitEnd() {
        return counts("^done", 0);
    }

    /** Waits for its end; returns what it recorded. */
    public Recording awaitRecording() throws IOException {
        awaitEnd();
        process.awaitExit();
        return Recording.read(file, inputs);
    }

    /** Waits for its end; returns each change of the period that it has seen, in order. */
    public List<PeriodChange> awaitChanges() {
        awaitEnd();
        return process.lines().stream()
                .flatMap(line -> CHANGE.matcher(line).results())
                .map(fields -> new PeriodChange(
                        Integer.parseInt(fields.group(1)),
                        Integer.parseInt(fields.group(2)),
                        Long.parseLong(fields.group(3)),
                        Long.parseLong(fields.group(4))))
                .toList();
    }

    private Counts counts(String what, int fromLine) {
        MatchResult fields = process.awaitLine(what + COUNTS, fromLine);
        return new Counts(
                Long.parseLong(fields.group(1)),
                Long.parseLong(fields.group(2)),
                Long.parseLong(fields.group(3)),
                Long.parseLong(fields.group(4)),
                Long.parseLong(fields.group(5)));
    }
}
