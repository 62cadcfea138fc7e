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
import org.wirejack.systemtests.jack.MidiTake;
import org.wirejack.systemtests.jack.TestClients;
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

    private static final int MIDI_TAKES = 8;

    @TempDir
    private Path folder;

    /**
     * More than MIDI ever is, there and back. The machine is shared: a cycle that comes too late takes its events along,
     * and of several takes one must be without.
     */
    @Test
    @Timeout(180)
    void threeHundredEventsOfAPeriodComeBackInOrderInTheirFrames() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, 64);
                OurManager manager = OurManager.onJack(lan.host("master"));
                OurSlave slave = OurSlave.thru(lan.host("slave"), "synth", 2, "-i", "1", "-o", "1", "-l", "5")) {
            manager.awaitSlave("synth", 0);
            master.awaitPort("synth:midi_from_slave_1");
            TestClients clients = TestClients.compileInto(folder);
            // The client hears what it plays, a circle that JACK breaks by a period.
            int delayFrames = (5 + 1) * 64;
            MidiTake take = midiTake(clients, master);
            for (int left = MIDI_TAKES; left > 1 && !take.exact(delayFrames); left--) {
                take = midiTake(clients, master);
            }
            assertTrue(take.exact(delayFrames), take + "\n" + manager.process() + "\n" + slave.process());
            assertTrue(take.played().size() > 10_000, take::toString);
            assertEquals(1, slave.stop().sessions());
            assertTrue(master.process().isAlive());
        }
    }

    private static MidiTake midiTake(TestClients clients, JackServer master) throws IOException {
        return clients.playMidi(master, 300, 16, "synth:midi_to_slave_1", "synth:midi_from_slave_1");
    }

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
                Footprint held = null;
                for (int restart = 0; restart < RESTARTS; restart++) {
                    int mark = manager.mark();
                    try (JackServer next = server.dummy(RATE_HZ, PERIOD_FRAMES)) {
                        manager.awaitSlave("synth", mark);
                        next.awaitPort("synth:from_slave_2");
                        assertEquals(List.of("synth", "system"), clients(next), () -> "clients of " + next.process());
                        if (restart == 1) {
                            held = Footprint.settled(manager.process(), lan.host("master"));
                        } else if (held != null) {
                            assertEquals(held, held.await(manager.process(), lan.host("master")));
                        }
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
