package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** Our manager on a jackd that ends and comes back: each slave is a client of it, with its patch. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD})
final class JackMasterIT {
    private static final long PATIENCE_NANOS = 15_000_000_000L;
    private static final long POLL_NANOS = 50_000_000L;
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    /** {@code -Dwirejack.long=true} for 20. */
    private static final int RESTARTS = Boolean.getBoolean("wirejack.long") ? 20 : 3;

    @Test
    @Timeout(300)
    void jackMayEndAndComeBack() {
        try (Lan lan = Lan.of("master", "slave")) {
            JackServer.Start server = JackServer.on(lan.host("master"));
            JackServer first = server.dummy(RATE_HZ, PERIOD_FRAMES);
            try (OurManager manager = OurManager.onJack(lan.host("master"), "-c");
                    OurSlave slave = OurSlave.thru(lan.host("slave"), "synth", 2)) {
                manager.awaitSlave("synth", 0);
                end(first, Signal.TERM, manager);
                for (int restart = 0; restart < RESTARTS; restart++) {
                    int mark = manager.mark();
                    try (JackServer next = server.dummy(RATE_HZ, PERIOD_FRAMES)) {
                        manager.awaitSlave("synth", mark);
                        next.awaitPort("synth:from_slave_2");
                        assertEquals(List.of("synth", "system"), clients(next), () -> "clients of " + next.process());
                        end(next, restart % 2 == 0 ? Signal.KILL : Signal.TERM, manager);
                    }
                }
                assertTrue(manager.process().isAlive());
                assertEquals(1 + RESTARTS, slave.stop().sessions());
            }
        }
    }

    /** Whoever ends, and however: manager, slave and server. */
    @Test
    @Timeout(300)
    void thePatchComesBack(@TempDir Path folder) throws IOException {
        String patches = folder.resolve("patches").toString();
        try (Lan lan = Lan.of("master", "slave")) {
            JackServer.Start server = JackServer.on(lan.host("master"));
            JackServer first = server.dummy(RATE_HZ, PERIOD_FRAMES);
            try (OurSlave slave = OurSlave.thru(lan.host("slave"), "synth", 2)) {
                try (OurManager manager = OurManager.onJack(lan.host("master"), "--patches", patches)) {
                    manager.awaitSlave("synth", 0);
                    first.connect("system:capture_2", "synth:to_slave_1");
                    first.connect("synth:from_slave_1", "system:playback_2");
                    first.connect("system:capture_1", "synth:to_slave_2");
                    awaitLine(folder, "system:capture_1 > synth:to_slave_2", true);
                    first.disconnect("system:capture_1", "synth:to_slave_2");
                    awaitLine(folder, "system:capture_1 > synth:to_slave_2", false);
                    manager.stop();
                }
                try (OurManager manager = OurManager.onJack(lan.host("master"), "--patches", patches)) {
                    manager.awaitSlave("synth", 0);
                    awaitPatch(first);
                    end(first, Signal.KILL, manager);
                    try (JackServer second = server.dummy(RATE_HZ, PERIOD_FRAMES)) {
                        awaitPatch(second);
                        slave.stop();
                        second.awaitNoPort("synth:to_slave_1");
                        try (OurSlave again = OurSlave.thru(lan.host("slave"), "synth", 2)) {
                            awaitPatch(second);
                            assertTrue(again.process().isAlive());
                            end(second, Signal.TERM, manager);
                        }
                    }
                    try (JackServer third = server.dummy(RATE_HZ, PERIOD_FRAMES);
                            OurSlave again = OurSlave.thru(lan.host("slave"), "synth", 2)) {
                        awaitPatch(third);
                        assertEquals(List.of(), third.connections("system:capture_1"));
                        assertTrue(again.process().isAlive());
                    }
                }
            }
        }
    }

    private static void awaitLine(Path folder, String line, boolean there) throws IOException {
        Path file = folder.resolve("patches");
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while ((Files.exists(file) && Files.readAllLines(file).contains(line)) != there) {
            assertTrue(System.nanoTime() - deadlineNanos < 0, () -> line + (there ? " is missing" : " is still there"));
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    private static void awaitPatch(JackServer server) {
        server.awaitPort("synth:from_slave_2");
        server.awaitConnection("system:capture_2", "synth:to_slave_1");
        server.awaitConnection("synth:from_slave_1", "system:playback_2");
    }

    private static void end(JackServer server, Signal signal, OurManager manager) {
        int mark = manager.mark();
        server.process().signal(signal);
        server.process().awaitExit();
        manager.process().awaitLine("^waiting for a JACK server", mark);
    }

    /** Those that have ports; the manager's control client has none. */
    private static List<String> clients(JackServer server) {
        return server.ports().stream()
                .map(port -> port.substring(0, port.indexOf(':')))
                .distinct()
                .sorted()
                .toList();
    }
}
