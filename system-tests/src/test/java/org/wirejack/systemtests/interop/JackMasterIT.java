package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.MidiTake;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** Our manager on a jackd: each slave, ours and stock ones, is a client of it. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class JackMasterIT {
    private static final long PATIENCE_NANOS = 15_000_000_000L;
    private static final long POLL_NANOS = 50_000_000L;
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final double SECONDS = 3;
    /** {@code -Dwirejack.long=true} for 20. */
    private static final int RESTARTS = Boolean.getBoolean("wirejack.long") ? 20 : 3;

    private static final int MIDI_TAKES = 8;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0} mode, {1} cycles, {3} channels")
    @CsvSource({
        "fast, 0, 0, 2",
        "sync, 1, 1, 2",
        "sync, 2, 2, 32",
        "sync, 5, 5, 2",
        "async, 1, 2, 2",
        "async, 2, 3, 32",
        "async, 5, 6, 2"
    })
    void ourSlaveReturnsEverySampleAfterTheReportedLatency(String mode, String latencyCycles, int periods, int channels)
            throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                OurManager manager = OurManager.onJack(lan.host("master"));
                OurSlave slave =
                        OurSlave.thru(lan.host("slave"), "synth", channels, "--mode", mode, "-l", latencyCycles)) {
            manager.awaitSlave("synth", 0);
            assertReturns(master, "synth", channels, periods * PERIOD_FRAMES);
            assertEquals(1, slave.stop().sessions());
            master.awaitNoPort("synth:from_slave_1");
        }
    }

    @ParameterizedTest(name = "{0}, {1} cycles, {3} channels")
    @CsvSource({
        "sync, 0, 0, 2",
        "sync, 2, 2, 32",
        "sync, 5, 5, 2",
        "async, 1, 2, 2",
        "async, 2, 3, 32",
        "async, 5, 6, 2"
    })
    void aStockSlaveReturnsEverySampleAfterTheReportedLatency(
            String mode, String latencyCycles, int periods, int channels) throws IOException {
        String count = Integer.toString(channels);
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                OurManager manager = OurManager.onJack(lan.host("master"));
                JackServer slave = stock(lan, mode).net("-n", "synth", "-C", count, "-P", count, "-l", latencyCycles)) {
            manager.awaitSlave("synth", 0);
            slave.awaitPort("system:playback_" + channels);
            TestClients.compileInto(Files.createDirectory(folder.resolve("slave")))
                    .loop(slave, channels, "system:capture_", "system:playback_");
            assertReturns(master, "synth", channels, periods * PERIOD_FRAMES);
        }
    }

    private static JackServer.Start stock(Lan lan, String mode) {
        JackServer.Start slave = JackServer.on(lan.host("slave"));
        return mode.equals("sync") ? slave.sync() : slave;
    }

    private void assertReturns(JackServer master, String slave, int channels, int latencyFrames) throws IOException {
        master.awaitPort(slave + ":from_slave_" + channels);
        RampClient ramp = TestClients.compileInto(folder)
                .ramp(master, "ramp")
                .playsTo(channels, slave + ":to_slave_")
                .recordsFrom(channels, slave + ":from_slave_")
                .start(SECONDS);
        assertEquals(
                latencyFrames,
                master.playbackLatency(slave + ":to_slave_1") + master.captureLatency(slave + ":from_slave_1"));
        Recording recording = ramp.awaitRecording();
        for (int channel = 0; channel < channels; channel++) {
            Recording.Stretch stretch = recording.longestStretch(channel, channel);
            assertTrue(stretch.frames() >= RATE_HZ, () -> stretch + "\n" + ramp.process() + "\n" + master.process());
            // The ramp client hears what it plays, a circle that JACK breaks by a period.
            assertEquals(latencyFrames + PERIOD_FRAMES, stretch.delayFrames());
        }
    }

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

    @ParameterizedTest(name = "{0} mode, {1} cycles")
    @CsvSource({"fast, 0", "sync, 5", "async, 2"})
    void jackMeasuresTheLatencyThatThePortsReport(String mode, String latencyCycles) {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                OurManager manager = OurManager.onJack(lan.host("master"));
                OurSlave slave = OurSlave.thru(lan.host("slave"), "synth", 1, "--mode", mode, "-l", latencyCycles)) {
            manager.awaitSlave("synth", 0);
            master.awaitPort("synth:from_slave_1");
            HostProcess meter = master.startClient("jack_iodelay");
            master.awaitPort("jack_delay:in");
            master.connect("jack_delay:out", "synth:to_slave_1");
            master.connect("synth:from_slave_1", "jack_delay:in");
            MatchResult measured = meter.awaitLine("^ *([1-9]\\d*\\.\\d+) frames");
            double frames = Double.parseDouble(measured.group(1));
            int reported = master.playbackLatency("synth:to_slave_1") + master.captureLatency("synth:from_slave_1");
            assertEquals(reported + PERIOD_FRAMES, frames, 1.0, () -> meter + "\n" + slave.process());
            assertEquals(
                    reported,
                    master.playbackLatency("synth:midi_to_slave_1") + master.captureLatency("synth:midi_from_slave_1"));
        }
    }

    @Test
    void aChangeOfThePeriodKeepsPortsAndCables() {
        try (Lan lan = Lan.of("master", "ours", "stock");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, 64);
                OurManager manager = OurManager.onJack(lan.host("master"), "-c");
                OurSlave slave = OurSlave.thru(lan.host("ours"), "ours", 2);
                JackServer stock = JackServer.on(lan.host("stock")).net("-n", "stock", "-C", "2", "-P", "2")) {
            manager.awaitSlave("ours", 0);
            manager.awaitSlave("stock", 0);
            master.awaitConnection("system:capture_1", "ours:to_slave_1");
            master.awaitConnection("system:capture_1", "stock:to_slave_1");
            List<String> patch = patch(master);
            for (int periodFrames : List.of(1024, 64)) {
                int mark = manager.mark();
                master.periodFrames(periodFrames);
                manager.awaitSlave("ours", mark);
                manager.awaitSlave("stock", mark);
                assertEquals(patch, patch(master));
            }
            assertEquals(3, slave.stop().sessions());
            stock.awaitPort("system:playback_2");
        }
    }

    private static List<String> patch(JackServer master) {
        return master.connections("system:capture_1").stream().sorted().toList();
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
