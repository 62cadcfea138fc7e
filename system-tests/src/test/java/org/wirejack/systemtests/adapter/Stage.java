package org.wirejack.systemtests.adapter;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/** A running {@code wirejack netadapter}, which its master knows as {@code stage}. */
final class Stage implements AutoCloseable {
    private static final String WAY = "(\\w+), .*? gaps (\\d+), missing (\\d+), steps (\\d+)";
    private static final String STATUS = "^to the master " + WAY + "; from it " + WAY;
    private static final int FIGURES_OF_A_WAY = 4;

    private final HostProcess process;

    private Stage(HostProcess process) {
        this.process = process;
    }

    /**
     * What it has said of a session.
     *
     * @param gaps jumps of either clock, as the way that has seen more of them counts
     * @param missing periods of either way that were not there in time
     * @param steps of either way
     */
    record Status(long gaps, long missing, long steps) {
        Status since(Status earlier) {
            return new Status(gaps - earlier.gaps, missing - earlier.missing, steps - earlier.steps);
        }
    }

    /** Starts it with more options, of which {@code -n} is another name for it on the master. */
    static Stage start(Host host, String... options) {
        var words = new ArrayList<>(List.of("netadapter"));
        words.addAll(List.of(options));
        if (!words.contains("-n")) {
            words.addAll(List.of("-n", "stage"));
        }
        return new Stage(Wirejack.start(host, words.toArray(String[]::new)));
    }

    /** Starts it as a client of the host's JACK server of that name. */
    static Stage onJack(Host host, String serverName, String... options) {
        var words = new ArrayList<>(List.of("--server", "jack", "--jack-server", serverName));
        words.addAll(List.of(options));
        return start(host, words.toArray(String[]::new));
    }

    HostProcess process() {
        return process;
    }

    /** Lines so far. */
    int mark() {
        return process.lines().size();
    }

    /** Waits until both directions are locked, as a line from this one on says. */
    void awaitLock(int fromLine) {
        process.awaitLine("^netadapter is locked", fromLine);
    }

    /** Waits for the next of the lines that come every five seconds. */
    Status awaitStatus() {
        return status(process.awaitLine(STATUS, mark()));
    }

    /** Ends it as Ctrl-C does; returns what it said last. */
    Status stop() {
        int fromLine = mark();
        process.signal(Signal.TERM);
        process.awaitExit();
        return status(process.awaitLine(STATUS, fromLine));
    }

    private static Status status(MatchResult fields) {
        return new Status(
                Math.max(number(fields, 0), number(fields, FIGURES_OF_A_WAY)),
                number(fields, 1) + number(fields, FIGURES_OF_A_WAY + 1),
                number(fields, 2) + number(fields, FIGURES_OF_A_WAY + 2));
    }

    /** Of the figures behind a way's state. */
    private static long number(MatchResult fields, int figure) {
        return Long.parseLong(fields.group(2 + figure));
    }

    @Override
    public void close() {
        process.close();
    }
}
