package org.wirejack.systemtests.page;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.cli.Main;
import org.wirejack.cli.console.StopSignal;
import org.wirejack.cli.console.Surroundings;
import org.wirejack.link.TransportFailed;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.top.StatusReader;

/** A manager and a slave in this JVM, joined by the loopback interface, each with a live view. */
final class LiveRig implements AutoCloseable {
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long LOOK_NANOS = 20_000_000L;
    private static final long END_MILLIS = 10_000;

    private final StopSignal stop = new StopSignal();
    private final StringWriter said = new StringWriter();
    private final List<Thread> commands = new ArrayList<>();
    private final int managerPort;
    private final int slavePort;

    LiveRig() throws IOException {
        managerPort = freePort();
        slavePort = freePort();
        String port = Integer.toString(freeUdpPort());
        start(
                "manager --server embedded --period 256 --interface lo --no-patches --no-mdns --no-memory-lock --deep-idle",
                "-p",
                port,
                "--http",
                Integer.toString(managerPort));
        start(
                "slave -a 127.0.0.1 -n synth1 -C 2 -P 2 -i 1 -o 1 --load thru --no-mdns --no-memory-lock --deep-idle",
                "-p",
                port,
                "--http",
                Integer.toString(slavePort));
        awaitSession();
    }

    private void start(String words, String... more) {
        List<String> arguments = new ArrayList<>(List.of(words.split(" ")));
        arguments.addAll(List.of(more));
        Surroundings surroundings = new Surroundings(
                new PrintWriter(said, true), new PrintWriter(said, true), false, Map.of("WIREJACK_CONFIG", ""), stop);
        commands.add(Thread.ofPlatform().start(() -> Main.run(arguments, surroundings)));
    }

    private void awaitSession() {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (!playing()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                close();
                throw new AssertionError("no session:\n" + said);
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    private boolean playing() {
        try {
            return slave().state().equals("playing") && manager().state().equals("serving");
        } catch (TransportFailed notYet) {
            return false;
        }
    }

    LiveStatus manager() {
        return new StatusReader("127.0.0.1:" + managerPort, null).read();
    }

    LiveStatus slave() {
        return new StatusReader("127.0.0.1:" + slavePort, null).read();
    }

    int managerPort() {
        return managerPort;
    }

    String managerPage() {
        return "http://127.0.0.1:" + managerPort + "/";
    }

    String slavePage() {
        return "http://127.0.0.1:" + slavePort + "/";
    }

    static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    static int freeUdpPort() throws IOException {
        try (DatagramSocket socket = new DatagramSocket()) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() {
        stop.stop();
        for (Thread command : commands) {
            try {
                command.join(END_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
