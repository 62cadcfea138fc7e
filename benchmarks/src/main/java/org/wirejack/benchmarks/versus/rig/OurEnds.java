package org.wirejack.benchmarks.versus.rig;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;

/**
 * The command {@code wirejack} on both ends, as a user starts it where the system property {@code wirejack.command} says
 * where it is; else the program on this JVM's class path.
 *
 * @param onJack the manager is put on a jackd
 */
record OurEnds(boolean onJack) implements Ends {
    private static final String COMMAND = "wirejack.command";

    private static final String BACK = "(.*):from_slave_(\\d+) > $1:to_slave_$2";
    private static final List<String> MANAGER =
            List.of("manager", "--no-patches", "--max-slaves", "200", "--rule", BACK, "--server");

    @Override
    public Master master(Host host, Shape shape, Map<String, String> environment) {
        JackServer jackd = onJack ? StockEnds.dummy(host, shape) : null;
        var words = new ArrayList<>(MANAGER);
        words.addAll(onJack ? List.of("jack") : List.of("embedded", "--period", "" + shape.periodFrames()));
        HostProcess manager = start(host, words, environment);
        manager.awaitLine("^listening");
        return new OurMaster(manager, jackd);
    }

    @Override
    public Slave slave(Host host, String name, Shape shape, Map<String, String> environment) {
        String channels = Integer.toString(shape.channels());
        String latency = Integer.toString(shape.latencyCycles());
        List<String> words =
                List.of("slave", "--load", "thru", "-n", name, "-C", channels, "-P", channels, "-l", latency);
        return new OurSlave(start(host, words, environment));
    }

    private static HostProcess start(Host host, List<String> arguments, Map<String, String> environment) {
        return host.start(new Command(words(arguments), environment));
    }

    private static List<String> words(List<String> arguments) {
        String command = System.getProperty(COMMAND);
        if (command == null) {
            return Wirejack.command(arguments.toArray(String[]::new)).words();
        }
        var words = new ArrayList<>(List.of(command));
        words.addAll(arguments);
        return words;
    }

    private record OurMaster(HostProcess manager, @Nullable JackServer jackd) implements Master {
        @Override
        public List<HostProcess> processes() {
            return jackd == null ? List.of(manager) : List.of(manager, jackd.process());
        }

        /** The manager's rule plugs the cables in. */
        @Override
        public void takeIn(List<String> slaves, int channels) {
            slaves.forEach(slave -> manager.awaitLine("^connected " + Pattern.quote(slave) + " "));
        }

        @Override
        public void close() {
            manager.close();
            if (jackd != null) {
                jackd.close();
            }
        }
    }

    private record OurSlave(HostProcess process) implements Slave {
        @Override
        public void join() {
            process.awaitLine("^found master");
        }

        @Override
        public void close() {
            process.close();
        }
    }
}
