package org.wirejack.systemtests.find;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/** The programs of these tests. */
final class Parts {
    private static final List<String> SLAVE =
            List.of("slave", "-C", "2", "-P", "2", "-i", "0", "-o", "0", "-l", "5", "--load", "thru", "-n");

    private Parts() {}

    /** Hears slaves when this returns. */
    static HostProcess manager(Host host) {
        HostProcess manager =
                Wirejack.start(host, "manager", "--server", "embedded", "--period", "256", "--no-patches");
        manager.awaitLine("^listening at ");
        return manager;
    }

    static HostProcess slave(Host host, String name, String... options) {
        List<String> words = new ArrayList<>(SLAVE);
        words.add(name);
        words.addAll(List.of(options));
        return Wirejack.start(host, words.toArray(String[]::new));
    }

    /** A slave of these masters only, the first of them preferred. */
    static HostProcess slaveOf(Host host, String name, String... masters) {
        return slave(
                host,
                name,
                Stream.of(masters)
                        .flatMap(master -> Stream.of("--master", master))
                        .toArray(String[]::new));
    }

    /** Ends it as Ctrl-C does; how many sessions it had. */
    static int sessionsAtEndOf(HostProcess slave) {
        slave.signal(Signal.INT);
        slave.awaitExit();
        return Integer.parseInt(slave.awaitLine("^sessions (\\d+), ").group(1));
    }

    /** Names of the slaves of which a manager has said this word. */
    static List<String> named(HostProcess manager, String word) {
        return manager.lines().stream()
                .filter(line -> line.startsWith(word + " "))
                .map(line -> line.split("[ :]")[1])
                .distinct()
                .sorted()
                .toList();
    }
}
