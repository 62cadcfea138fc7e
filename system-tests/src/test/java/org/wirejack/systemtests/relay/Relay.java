package org.wirejack.systemtests.relay;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.systemtests.JavaProgram;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Signal;

/**
 * A relay that runs on a host between slaves and one master. A slave reaches the master by taking the relay's address
 * for the master's, as with {@code -a}.
 */
public final class Relay implements AutoCloseable {
    private static final List<String> JVM_OPTIONS = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx64m");

    private final HostProcess program;

    private Relay(HostProcess program) {
        this.program = program;
    }

    /**
     * What a relay did to data packets.
     *
     * @param toSlave those from the master
     * @param toMaster those from slaves
     */
    public record Counts(Tally toSlave, Tally toMaster) {}

    /** Starts it on {@code host}; it serves when this returns. */
    public static Relay start(Host host, Host master, RelayRules rules) {
        var arguments = new ArrayList<>(List.of(master.address()));
        arguments.addAll(rules.toArguments());
        HostProcess program = host.start(JavaProgram.command(JVM_OPTIONS, RelayProgram.class.getName(), arguments));
        program.awaitLine("^ready$");
        return new Relay(program);
    }

    /** Ends it; returns what it did. */
    public Counts stop() {
        program.signal(Signal.TERM);
        program.awaitExit();
        return new Counts(tally(Way.TO_SLAVE), tally(Way.TO_MASTER));
    }

    @Override
    public void close() {
        program.close();
    }

    private Tally tally(Way way) {
        return Tally.parse(program.awaitLine("^" + way + " (.*)").group(1));
    }
}
