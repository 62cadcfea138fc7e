package org.wirejack.systemtests.faults;

import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** A slave that everything befalls. */
final class Victim {
    private final Lan lan;
    private final Host host;
    private final String[] arguments;
    private HostProcess process;

    /** Starts it on that host; arguments as {@code wirejack} has them. */
    Victim(Lan lan, String hostName, String... arguments) {
        this.lan = lan;
        this.arguments = arguments;
        host = lan.host(hostName);
        process = Wirejack.start(host, arguments);
    }

    void strike(Fault fault) {
        switch (fault) {
            case KILLED -> process.signal(Signal.KILL);
            case STOPPED -> process.signal(Signal.STOP);
            case UNPLUGGED -> lan.unplug(host);
            case INTERFACE_DOWN -> host.interfaceDown();
        }
    }

    /** Ends the fault; returns when the slave could begin to come back, in {@link System#nanoTime()}'s time. */
    long heal(Fault fault) {
        switch (fault) {
            case KILLED -> {
                process = Wirejack.start(host, arguments);
                process.awaitLine("^searching");
            }
            case STOPPED -> process.signal(Signal.CONT);
            case UNPLUGGED -> lan.plug(host);
            case INTERFACE_DOWN -> host.interfaceUp();
        }
        return System.nanoTime();
    }

    HostProcess process() {
        return process;
    }
}
