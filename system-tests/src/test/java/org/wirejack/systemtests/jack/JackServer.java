package org.wirejack.systemtests.jack;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;

/**
 * A jackd on a host, with what tests do by JACK's tools: load an internal client, look at ports, connect them.
 *
 * <p>It runs with real-time priority, as everybody runs it; without, a busy machine makes xruns of its own.
 */
public final class JackServer implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);
    /**
     * A killed jackd leaves its place in the registry taken, of which there are eight: one of the same name takes it over,
     * others find it full in the end. Clients that outlive a server know its successor by the registry: it stays while it can.
     */
    private static final String START =
            "test $(ls /dev/shm | grep -c '_system$') -lt 7 || pgrep -x jackd > /dev/null || rm -rf /dev/shm/jack*;"
                    + " exec jackd \"$@\"";

    private final Host host;
    private final Map<String, String> environment;
    private final HostProcess jackd;

    private JackServer(Host host, Map<String, String> environment, HostProcess jackd) {
        this.host = host;
        this.environment = environment;
        this.jackd = jackd;
    }

    /** A server to be started on this host: asynchronous, and the host's default one, until said otherwise. */
    public static Start on(Host host) {
        return new Start(host, "default", List.of("-R"), Map.of());
    }

    /** A server that a program on this host has started, or is about to; it answers when this returns. */
    public static JackServer of(Host host, String serverName, HostProcess starter) {
        var server = new JackServer(host, environment(serverName), starter);
        server.awaitAnswer();
        return server;
    }

    private static Map<String, String> environment(String serverName) {
        return Map.of("JACK_DEFAULT_SERVER", serverName, "JACK_NO_AUDIO_RESERVATION", "1");
    }

    private void awaitAnswer() {
        await("answer", () -> tool("jack_lsp").succeeded());
    }

    /**
     * How a server will be started.
     *
     * @param host where it will run
     * @param serverName its name, which tells it from others on the same host
     * @param serverOptions jackd's own options
     * @param surroundings more of its environment
     */
    public record Start(Host host, String serverName, List<String> serverOptions, Map<String, String> surroundings) {
        /** With another server name, for a second one on the host. */
        public Start named(String name) {
            return new Start(host, name, serverOptions, surroundings);
        }

        /** With {@code -S}: the driver waits for the graph. */
        public Start sync() {
            return option("-S");
        }

        /** With one more of jackd's own options. */
        public Start option(String option) {
            var options = new ArrayList<>(serverOptions);
            options.add(option);
            return new Start(host, serverName, options, surroundings);
        }

        /** With a clock that is so much faster than this machine's, or slower; see {@link TestClients#crystal}. */
        public Start crystal(Path library, int ppm) {
            var crystal = Map.of("LD_PRELOAD", library.toString(), "CRYSTAL_PPM", Integer.toString(ppm));
            return new Start(host, serverName, serverOptions, crystal);
        }

        /** Starts it with a clock of its own and two physical ports each way. */
        public JackServer dummy(int rateHz, int periodFrames) {
            return start("dummy", "-r", Integer.toString(rateHz), "-p", Integer.toString(periodFrames));
        }

        /** Starts it as a slave; options as {@code jackd -d net} has them. Its ports come with the master. */
        public JackServer net(String... driverOptions) {
            return start("net", driverOptions);
        }

        private JackServer start(String driver, String... driverOptions) {
            Map<String, String> environment = environment(serverName);
            var words = new ArrayList<>(List.of("sh", "-c", START, "jackd", "-n", serverName));
            words.addAll(serverOptions);
            words.addAll(List.of("-d", driver));
            words.addAll(List.of(driverOptions));
            var all = new HashMap<>(environment);
            all.putAll(surroundings);
            var server = new JackServer(host, environment, host.start(new Command(words, all)));
            server.awaitAnswer();
            return server;
        }
    }

    /** The host it runs on. */
    public Host host() {
        return host;
    }

    /** Its process: output, signals. */
    public HostProcess process() {
        return jackd;
    }

    /** Starts a client of this server. */
    public HostProcess startClient(String... words) {
        return host.start(new Command(List.of(words), environment));
    }

    /** Loads an internal client, as {@code netmanager} with options as {@code -c -p 19001}. */
    public void load(String internalClient, String options) {
        if (options.isEmpty()) {
            mustSucceed("jack_load", internalClient);
        } else {
            mustSucceed("jack_load", "-i", options, internalClient);
        }
    }

    /** Unloads an internal client. */
    public void unload(String internalClient) {
        mustSucceed("jack_unload", internalClient);
    }

    /** Full names of all ports at present. */
    public List<String> ports() {
        return mustSucceed("jack_lsp").lines();
    }

    /** Full names of the ports that this port is connected with. */
    public List<String> connections(String port) {
        return mustSucceed("jack_lsp", "-c", port).lines().stream()
                .filter(line -> line.startsWith("   "))
                .map(String::strip)
                .toList();
    }

    /** A port's flags in words: {@code output,can-monitor,physical,terminal}. */
    public String properties(String port) {
        return mustSucceed("jack_lsp", "-p", port).lines().stream()
                .filter(line -> line.contains("properties:"))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no properties of " + port));
    }

    /** Connects an output with an input. */
    public void connect(String output, String input) {
        mustSucceed("jack_connect", output, input);
    }

    /** Waits until an output is connected with an input. */
    public void awaitConnection(String output, String input) {
        await(
                "connection of " + output + " with " + input,
                () -> connections(output).contains(input));
    }

    /** Ends a connection. */
    public void disconnect(String output, String input) {
        mustSucceed("jack_disconnect", output, input);
    }

    /** Every port, and every cable from both of its ends as {@code port - other port}, sorted. */
    public List<String> patch() {
        var patch = new ArrayList<String>();
        String port = "";
        for (String line : mustSucceed("jack_lsp", "-c").lines()) {
            if (line.startsWith("   ")) {
                patch.add(port + " - " + line.strip());
            } else {
                port = line;
                patch.add(port);
            }
        }
        return patch.stream().sorted().toList();
    }

    /** Frames from a port to the world outside; all ways are of one length. */
    public int playbackLatency(String port) {
        return latency("playback", port);
    }

    /** Frames from the world outside to a port; all ways are of one length. */
    public int captureLatency(String port) {
        return latency("capture", port);
    }

    private int latency(String way, String port) {
        Pattern range = Pattern.compile("\\s*port " + way + " latency = \\[ (\\d+) \\1 ] frames");
        return mustSucceed("jack_lsp", "-l", port).lines().stream()
                .map(range::matcher)
                .filter(Matcher::matches)
                .map(match -> Integer.parseInt(match.group(1)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no one latency of " + port));
    }

    /** Changes the period while everything runs. */
    public void periodFrames(int frames) {
        mustSucceed("jack_bufsize", Integer.toString(frames));
    }

    /** Waits until a port of this full name exists. */
    public void awaitPort(String port) {
        await("port " + port, () -> tool("jack_lsp").lines().contains(port));
    }

    /** Waits until there is a port of a wanted name, and returns the first such name. */
    public String awaitPortThat(Predicate<String> wanted) {
        await("wanted port", () -> tool("jack_lsp").lines().stream().anyMatch(wanted));
        return ports().stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until no port of this full name exists. */
    public void awaitNoPort(String port) {
        await("end of port " + port, () -> {
            Command.Result result = tool("jack_lsp");
            return result.succeeded() && !result.lines().contains(port);
        });
    }

    /** Ends the server; clients that go on running find it gone. */
    @Override
    public void close() {
        jackd.close();
    }

    private Command.Result mustSucceed(String... words) {
        Command.Result result = tool(words);
        if (!result.succeeded()) {
            throw new AssertionError(List.of(words) + " failed: " + result + " with " + jackd);
        }
        return result;
    }

    private Command.Result tool(String... words) {
        return host.tryRun(new Command(List.of(words), environment));
    }

    /** Looks again and again; while it waits it notices if jackd ends. */
    private void await(String what, BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + LIMIT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadlineNanos > 0 || jackd.endsWithin(BETWEEN_LOOKS)) {
                throw new AssertionError("no " + what + " at " + jackd);
            }
        }
    }
}
