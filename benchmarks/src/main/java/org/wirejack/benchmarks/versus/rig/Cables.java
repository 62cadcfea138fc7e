package org.wirejack.benchmarks.versus.rig;

import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.HostProcess;

/** Plugs many cables of a JACK server in at once. */
record Cables(JackServer jackd) {
    private static final String LOOP = "for k in $(seq 1 $3); do jack_connect $1$k $2$k || exit 1; done";

    /** Connects port {@code from<k>} with {@code to<k>}, k from 1. */
    void plug(String from, String to, int count) {
        try (HostProcess shell = jackd.startClient("sh", "-c", LOOP, "sh", from, to, Integer.toString(count))) {
            if (shell.awaitExit() != 0) {
                throw new IllegalStateException("cannot connect " + from + " with " + to + ": " + shell);
            }
        }
    }
}
