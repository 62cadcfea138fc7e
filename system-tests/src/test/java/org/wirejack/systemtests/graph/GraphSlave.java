package org.wirejack.systemtests.graph;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.Command;
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

    /** Starts it with two audio channels and a MIDI port each way, and more options. */
    static GraphSlave start(Host host, String... options) {
        return wide(host, 2, options);
    }

    /** Starts it with so many audio channels and a MIDI port each way, and more options. */
    static GraphSlave wide(Host host, int channels, String... options) {
        var words = new ArrayList<>(channels(channels));
        words.addAll(List.of(options));
        return start(host, "jackd", words);
    }

    /** Starts it with as many channels as the master will have. */
    static GraphSlave leavingChannelsToTheMaster(Host host) {
        return start(host, "jackd", List.of());
    }

    /** Starts one that starts no JACK server and waits for ours. */
    static GraphSlave attaching(Host host) {
        return start(host, "attach", channels(2));
    }

    /** Left to a stock master, there would be no MIDI; and jackd begins anew when the counts turn out to be others. */
    private static List<String> channels(int audio) {
        String count = Integer.toString(audio);
        return List.of("-C", count, "-P", count, "-i", "1", "-o", "1");
    }

    /** Starts one that finds no other programs than those of this folder. */
    static GraphSlave withProgramsOf(Host host, Path folder) {
        Command usual = command("jackd", channels(2));
        return new GraphSlave(host, host.start(new Command(usual.words(), Map.of("PATH", folder.toString()))));
    }

    private static GraphSlave start(Host host, String graph, List<String> options) {
        return new GraphSlave(host, host.start(command(graph, options)));
    }

    private static Command command(String graph, List<String> options) {
        var words = new ArrayList<>(List.of("slave", "-n", NAME, "--graph", graph, "--jackd-name", SERVER));
        words.addAll(options);
        return Wirejack.command(words.toArray(String[]::new));
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
        process.awaitLine("^graph: jackd is in step", fromLine);
        return JackServer.of(host, SERVER, process);
    }

    /** How many sessions its JACK server has begun so far. */
    long jackSessions() {
        return process.lines().stream()
                .filter(line -> line.startsWith("jackd: Initializing connection with"))
                .count();
    }

    void awaitMaster() {
        process.awaitLine("^found master");
    }

    /** Kills its JACK server. */
    void killJackd() {
        host.run("kill", "-KILL", host.run("pgrep", "-x", "jackd").getFirst());
    }

    /** Waits until no JACK server runs on its host; one that is dead and not buried counts for nothing. */
    void awaitNoJackd() {
        host.run("timeout", "10", "sh", "-c", "while pgrep -x -r R,S,D,T jackd; do sleep 0.05; done");
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
