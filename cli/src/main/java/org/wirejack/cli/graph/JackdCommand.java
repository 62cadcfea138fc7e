package org.wirejack.cli.graph;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.wire.Wire;

/**
 * The command line of a {@code jackd} that is our slave on this machine.
 *
 * <p>Its graph runs within the cycle that it is asked in ({@code -S}, {@code -l 0}); its ports are as many as we say, and
 * their connections are kept over a new session ({@code -s}). On the loopback interface packets may be as long as they
 * come.
 *
 * @param program path of jackd
 * @param binding what to put before it so that it does not outlive us; empty where there is nothing for that
 * @param serverName what its clients know it by
 * @param priority SCHED_FIFO priority, 0 for none
 * @param port UDP port of our net manager
 */
record JackdCommand(String program, List<String> binding, String serverName, int priority, int port) {
    /** Our name for it. */
    static final String SLAVE_NAME = "jackd";

    static final String LOOPBACK = "127.0.0.1";

    List<String> words() {
        return List.of(
                program,
                priority > 0 ? "-RP" + priority : "-r",
                "-n",
                serverName,
                "-S",
                "-d",
                "net",
                "-a",
                LOOPBACK,
                "-p",
                Integer.toString(port),
                "-n",
                SLAVE_NAME,
                "-l",
                "0",
                "-M",
                Integer.toString(Wire.MAX_MTU),
                "-s");
    }

    /** With what keeps it from outliving us, were we killed. */
    List<String> boundWords() {
        List<String> bound = new ArrayList<>(binding);
        bound.addAll(words());
        return bound;
    }

    /** As one types it. */
    String line() {
        return String.join(" ", words());
    }
}
