package org.wirejack.cli.graph;

import java.net.DatagramSocket;
import java.net.SocketException;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.DrivenServer;
import org.wirejack.cli.option.Allowed;
import org.wirejack.link.TransportFailed;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.wire.ChannelCounts;
import picocli.CommandLine.Option;

/** Who takes part in a slave's cycles beside the clients of this process. */
public final class GraphOptions {
    /** {@code jackd} starts a JACK server, {@code attach} waits for the user's. */
    enum Kind {
        embedded,
        jackd,
        attach
    }

    /** The rest of the period is the network's, and the next cycle's. */
    private static final int USUAL_WAIT_PERCENT = 75;
    /** In fast mode a master of ours has given up after 25. */
    private static final int FAST_WAIT_PERCENT = 20;

    private static final int MAX_PRIORITY = 99;
    private static final int BELOW_THE_CYCLE_THREAD = 5;
    private static final int MAX_PORT = 65_535;
    private static final int USUAL_AUDIO = 2;
    private static final int USUAL_MIDI = 1;

    @Option(
            names = "--graph",
            paramLabel = "KIND",
            description =
                    "embedded (default): the clients of --load; jackd: also those of a JACK server that is started"
                            + " here, in step with the master; attach: of one that you start.")
    private Kind kind = Kind.embedded;

    @Option(
            names = "--jackd-priority",
            paramLabel = "N",
            description = "Real-time priority of that JACK server, 1 to 99, 0 for none; default: 5 below the cycle"
                    + " thread's.")
    private @Nullable Integer priority;

    @Option(names = "--jackd-name", paramLabel = "NAME", description = "Its server name; default: default.")
    private String serverName = "default";

    @Option(
            names = "--graph-wait",
            paramLabel = "PERCENT",
            description = "How much of a period its clients may take, 1 to 100; default: 75, in fast mode 20.")
    private @Nullable Integer waitPercent;

    @Option(
            names = "--graph-port",
            paramLabel = "PORT",
            description = "UDP port on 127.0.0.1 at which it finds this slave; default: a free one.")
    private @Nullable Integer port;

    /**
     * What these options ask for.
     *
     * @param environment variables of the process, for the way to jackd
     * @throws IllegalArgumentException if an option is out of range, or there is no jackd
     */
    public Choice choice(SlaveOptions slave, Map<String, String> environment) {
        return kind == Kind.embedded ? new Choice(null) : new Choice(plan(slave, environment));
    }

    GraphPlan plan(SlaveOptions slave, Map<String, String> environment) {
        boolean attach = kind == Kind.attach;
        ProgramPath programs = ProgramPath.of(environment);
        JackdCommand jackd = new JackdCommand(
                attach ? "jackd" : jackd(programs), binding(programs), checkedName(), priority(slave), checkedPort());
        return new GraphPlan(jackd, attach, wait(slave), channels(slave.channels()));
    }

    /**
     * What was asked for.
     *
     * @param plan null for the clients of this process only
     */
    public record Choice(@Nullable GraphPlan plan) {
        /** Still to be started. */
        public SlaveGraph graph(DrivenServer server, Consumer<String> lines) {
            return plan == null ? new EmbeddedGraph(server) : new JackdGraph(plan, server, lines);
        }
    }

    private int priority(SlaveOptions slave) {
        int usual = Math.max(0, slave.realtimePriority() - BELOW_THE_CYCLE_THREAD);
        return priority == null ? usual : Allowed.range("--jackd-priority", priority, 0, MAX_PRIORITY);
    }

    private int wait(SlaveOptions slave) {
        int usual = slave.latencyCycles() == 0 ? FAST_WAIT_PERCENT : USUAL_WAIT_PERCENT;
        return waitPercent == null ? usual : Allowed.range("--graph-wait", waitPercent, 1, 100);
    }

    private String checkedName() {
        if (!serverName.matches("[A-Za-z0-9_.-]{1,63}")) {
            throw new IllegalArgumentException("--jackd-name '" + serverName
                    + "': allowed are 1 to 63 letters, digits, dots, hyphens and underscores");
        }
        return serverName;
    }

    private int checkedPort() {
        return port == null ? freePort() : Allowed.range("--graph-port", port, 1, MAX_PORT);
    }

    private static int freePort() {
        try (DatagramSocket probe = new DatagramSocket(0)) {
            return probe.getLocalPort();
        } catch (SocketException e) {
            throw new TransportFailed("no free UDP port: " + e.getMessage(), e);
        }
    }

    private static ChannelCounts channels(ChannelCounts wished) {
        return new ChannelCounts(
                orElse(wished.sendAudio(), USUAL_AUDIO),
                orElse(wished.returnAudio(), USUAL_AUDIO),
                orElse(wished.sendMidi(), USUAL_MIDI),
                orElse(wished.returnMidi(), USUAL_MIDI));
    }

    private static int orElse(int wished, int usual) {
        return wished == ChannelCounts.MASTERS_CHOICE ? usual : wished;
    }

    private static String jackd(ProgramPath programs) {
        return programs.find("jackd")
                .orElseThrow(() -> new IllegalArgumentException("--graph jackd: there is no jackd on the PATH ("
                        + programs.folders() + "); Debian has it in jackd2"));
    }

    /** Linux can end a program together with the one that has started it; asked to end, jackd waits for cycles. */
    private static List<String> binding(ProgramPath programs) {
        return programs.find("setpriv")
                .map(setpriv -> List.of(setpriv, "--pdeathsig", "KILL", "--"))
                .orElse(List.of());
    }
}
