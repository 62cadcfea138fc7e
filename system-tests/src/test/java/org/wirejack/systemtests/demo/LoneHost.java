package org.wirejack.systemtests.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/**
 * A machine without a network: it has its loopback interface, and nothing else. Datagrams that are sent together do not stay
 * together there, so that what is seen is what a wire would carry.
 */
final class LoneHost implements AutoCloseable {
    private final Lan lan = Lan.of("alone");
    private final Host host = lan.host("alone");

    LoneHost() {
        host.run("ip", "link", "delete", Host.INTERFACE);
        host.run("ip", "link", "set", "lo", "gso_max_segs", "1");
    }

    Host host() {
        return host;
    }

    /**
     * How a program ended.
     *
     * @param exitCode its status
     * @param lines what it printed on both outputs
     */
    record Ending(int exitCode, List<String> lines) {
        String text() {
            return String.join("\n", lines);
        }
    }

    /** Runs a program to its end. */
    Ending run(Command command) {
        try (HostProcess process = host.start(command)) {
            int exitCode = process.awaitExit();
            return new Ending(exitCode, process.lines());
        }
    }

    /** Runs it with only what it prints on the error output. */
    Ending runForErrors(Command command) {
        List<String> words = new ArrayList<>(List.of("sh", "-c", "exec \"$@\" 2>&1 >/dev/null", "sh"));
        words.addAll(command.words());
        return run(new Command(words, Map.copyOf(command.environment())));
    }

    @Override
    public void close() {
        lan.close();
    }
}
