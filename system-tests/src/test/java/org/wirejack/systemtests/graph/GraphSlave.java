package org.wirejack.systemtests.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/** A running {@code wirejack slave --graph jackd} called {@code synth}, with the JACK server that it started. */
final class GraphSlave implements AutoCloseable {
    static final String NAME = "synth";
    private static final String SERVER = "local";

    private final Host host;
    private final HostProcess process;

    private GraphSlave(Host host, HostProcess process) {
        this.host = host;
        this.process = process;
    }

    /** Starts it with more options. */
    static GraphSlave start(Host host, String... options) {
        var words = new ArrayList<>(List.of("slave", "-n", NAME, "--graph", "jackd", "--jackd-name", SERVER));
        words.addAll(List.of(options));
        return new GraphSlave(host, Wirejack.start(host, words.toArray(String[]::new)));
    }

    HostProcess process() {
        return process;
    }

    /** Lines so far. */
    int mark() {
        return process.lines().size();
    }

    /** Waits until a JACK server of its own runs in step, said in a line from this one on. */
    JackServer awaitJack(int fromLine) {
        process.awaitLine("^graph: connected jackd", fromLine);
        return JackServer.of(host, SERVER, process);
    }

    void awaitMaster() {
        process.awaitLine("^found master");
    }

    /** The ids, as the host knows them, of its JACK server's processes. */
    List<String> jackdIds() {
        return host.run("sh", "-c", "pgrep -x jackd || true");
    }

    void killJackd() {
        host.run("kill", "-KILL", jackdIds().getFirst());
    }

    /** Ends it as Ctrl-C does. Returns how many sessions it has had with masters. */
    long stop() {
        process.signal(Signal.TERM);
        process.awaitExit();
        MatchResult fields = process.awaitLine("^sessions (\\d+),");
        return Long.parseLong(fields.group(1));
    }

    @Override
    public void close() {
        process.close();
    }
}
