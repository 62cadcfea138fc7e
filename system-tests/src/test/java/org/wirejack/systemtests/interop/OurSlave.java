package org.wirejack.systemtests.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/** A running {@code wirejack slave} that sends back what it gets. */
final class OurSlave implements AutoCloseable {
    private final HostProcess process;

    private OurSlave(HostProcess process) {
        this.process = process;
    }

    /**
     * What it said at its end.
     *
     * @param sessions how many it had
     * @param cycles of all sessions
     * @param missed cycles of which nothing came
     * @param incomplete cycles of which a part came
     */
    record Summary(long sessions, long cycles, long missed, long incomplete) {}

    /** Starts one of this name, with as many channels each way, and more options. */
    static OurSlave thru(Host host, String name, int channels, String... options) {
        String count = Integer.toString(channels);
        var words = new ArrayList<>(List.of("slave", "-n", name, "-C", count, "-P", count, "--load", "thru"));
        words.addAll(List.of(options));
        return new OurSlave(Wirejack.start(host, words.toArray(String[]::new)));
    }

    HostProcess process() {
        return process;
    }

    /** Waits until it has found its first master. */
    void awaitMaster() {
        process.awaitLine("^found master");
    }

    /** Ends it as Ctrl-C does; it says goodbye to its master. */
    Summary stop() {
        process.signal(Signal.TERM);
        process.awaitExit();
        MatchResult fields = process.awaitLine("^sessions (\\d+), cycles (\\d+), missed (\\d+), incomplete (\\d+)");
        return new Summary(number(fields, 1), number(fields, 2), number(fields, 3), number(fields, 4));
    }

    private static long number(MatchResult fields, int group) {
        return Long.parseLong(fields.group(group));
    }

    @Override
    public void close() {
        process.close();
    }
}
