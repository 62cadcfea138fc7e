package org.wirejack.systemtests.lan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * One machine on the LAN: network, host name, processes, IPC and {@code /dev/shm} of its own; files are shared with
 * this JVM.
 *
 * <p>JACK keeps its servers' registry in {@code /dev/shm}, so jackds of different hosts never meet, and what a killed
 * one leaves behind goes away with its host. Its first process buries orphans, as every system's does: to JACK an
 * unburied server still runs.
 */
public final class Host implements AutoCloseable {
    /** The interface towards the LAN. */
    public static final String INTERFACE = "eth0";

    private static final Duration LIMIT = Duration.ofSeconds(10);
    private static final String SETUP = """
            mount -t tmpfs tmpfs /dev/shm &&
            mount -t sysfs sysfs /sys &&
            printf "127.0.0.1 localhost\\n%s %s\\n" > /dev/shm/.hosts &&
            mount --bind /dev/shm/.hosts /etc/hosts &&
            hostname %s &&
            ip link set lo up &&
            echo ready &&
            exec bash -c 'while read -r line; do :; done'
            """;

    private final String name;
    private final String address;
    private final Process keeper;
    private final long namespacePid;
    private final List<HostProcess> processes = new ArrayList<>();

    Host(String name, String address) {
        this.name = name;
        this.address = address;
        this.keeper = Command.of(
                        "unshare",
                        "--net",
                        "--mount",
                        "--uts",
                        "--ipc",
                        "--pid",
                        "--fork",
                        "--mount-proc",
                        "sh",
                        "-c",
                        SETUP.formatted(address, name, name))
                .start();
        this.namespacePid = awaitNamespaces();
    }

    /** Its host name. */
    public String name() {
        return name;
    }

    /** Its IPv4 address on the LAN. */
    public String address() {
        return address;
    }

    /** Starts a program that goes on running; it ends with the host at the latest. */
    public HostProcess start(String... words) {
        return start(Command.of(words));
    }

    /** Starts a program that goes on running; it ends with the host at the latest. */
    public HostProcess start(Command command) {
        var process = new HostProcess(inside(command), command.words().getFirst() + " on " + name);
        processes.add(process);
        return process;
    }

    /** Runs a command to its end and returns what it printed; a command that fails is an {@link AssertionError}. */
    public List<String> run(String... words) {
        return run(Command.of(words));
    }

    /** Runs a command to its end and returns what it printed; a command that fails is an {@link AssertionError}. */
    public List<String> run(Command command) {
        Command.Result result = tryRun(command);
        if (!result.succeeded()) {
            throw new AssertionError(command.words() + " on " + name + " failed: " + result);
        }
        return result.lines();
    }

    /** Runs a command to its end, whatever comes of it. */
    public Command.Result tryRun(Command command) {
        return inside(command).run();
    }

    /** Takes the interface down as {@code ip link set down} does: its routes are gone as well. */
    public void interfaceDown() {
        run("ip", "link", "set", INTERFACE, "down");
    }

    /** Brings the interface up, with a route for the LAN and one for multicast. */
    public void interfaceUp() {
        run("ip", "link", "set", INTERFACE, "up");
        run("ip", "route", "replace", "224.0.0.0/4", "dev", INTERFACE);
    }

    /** Ends its programs, then the host itself. */
    @Override
    public void close() {
        processes.reversed().forEach(HostProcess::close);
        try {
            keeper.getOutputStream().close();
            if (keeper.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException("host " + name, e);
        }
        keeper.descendants().forEach(ProcessHandle::destroyForcibly);
        keeper.destroyForcibly();
    }

    @Override
    public String toString() {
        return name + " (" + address + ")";
    }

    /** The id of a process that lives in the host's namespaces. */
    long namespacePid() {
        return namespacePid;
    }

    private Command inside(Command command) {
        var words = new ArrayList<>(List.of("nsenter", "--target", Long.toString(namespacePid)));
        words.addAll(List.of("--mount", "--uts", "--ipc", "--net", "--pid", "--"));
        words.addAll(command.words());
        return new Command(words, command.environment());
    }

    private long awaitNamespaces() {
        OutputLines output = OutputLines.of(keeper);
        if (output.await(Pattern.compile("^ready$"), 0, LIMIT).isEmpty()) {
            keeper.destroyForcibly();
            throw new IllegalStateException("host " + name + " cannot be made: " + output.snapshot());
        }
        return keeper.children().findFirst().orElseThrow().pid();
    }
}
