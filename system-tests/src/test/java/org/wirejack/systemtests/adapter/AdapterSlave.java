package org.wirejack.systemtests.adapter;

import java.util.List;
import java.util.regex.MatchResult;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/** A running {@code wirejack slave} whose card is another JACK server on its host. */
final class AdapterSlave implements AutoCloseable {
    private static final String CARD = "card";
    private static final String WAY = "(\\w+), [+-][\\d.]+ ppm, latency ([\\d.]+) ms, off by [+-][\\d.]+ frames,"
            + " fill -?\\d+, gaps (\\d+), missing (\\d+), steps (\\d+)";

    private final HostProcess process;

    private AdapterSlave(HostProcess process) {
        this.process = process;
    }

    /**
     * One direction, as said at the end.
     *
     * @param latencyMillis of the adapter
     * @param gaps jumps of either clock
     * @param missing times at which what was due was not there
     * @param steps times at which it went on at another place, after a fade
     */
    record WayReport(String state, double latencyMillis, long gaps, long missing, long steps) {
        long faults() {
            return gaps + missing + steps;
        }
    }

    /** What it said at its end. */
    record Report(long sessions, WayReport toCard, WayReport fromCard) {}

    /** Starts one of this name, with as many channels each way. */
    static AdapterSlave start(Host host, String name, int channels) {
        String count = Integer.toString(channels);
        String adapter = "audioadapter:-d jack:" + CARD + " -i " + count + " -o " + count;
        return new AdapterSlave(Wirejack.start(
                host, "slave", "-n", name, "-C", count, "-P", count, "-i", "0", "-o", "0", "--load", adapter));
    }

    HostProcess process() {
        return process;
    }

    int mark() {
        return process.lines().size();
    }

    void awaitJoined(int fromLine) {
        process.awaitLine("audioadapter: joined to JACK server '" + CARD + "'", fromLine);
    }

    void awaitLocked(int fromLine) {
        process.awaitLine("audioadapter is locked: ", fromLine);
    }

    /** All that it said since then. */
    List<String> linesSince(int fromLine) {
        List<String> lines = process.lines();
        return lines.subList(fromLine, lines.size());
    }

    /** Ends it as Ctrl-C does. */
    Report stop() {
        process.signal(Signal.TERM);
        process.awaitExit();
        MatchResult sessions = process.awaitLine("^sessions (\\d+), ");
        MatchResult ways = process.awaitLine("^audioadapter: to the device " + WAY + "; from it " + WAY);
        return new Report(Long.parseLong(sessions.group(1)), way(ways, 1), way(ways, 6));
    }

    private static WayReport way(MatchResult fields, int from) {
        return new WayReport(
                fields.group(from),
                Double.parseDouble(fields.group(from + 1)),
                Long.parseLong(fields.group(from + 2)),
                Long.parseLong(fields.group(from + 3)),
                Long.parseLong(fields.group(from + 4)));
    }

    @Override
    public void close() {
        process.close();
    }
}
