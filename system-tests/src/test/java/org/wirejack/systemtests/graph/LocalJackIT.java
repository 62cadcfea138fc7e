package org.wirejack.systemtests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.Ramp;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Command;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.PacketFilter;
import org.wirejack.systemtests.lan.PacketFilter.Selection;
import org.wirejack.systemtests.lan.Signal;

/** The programs of a slave's own JACK server play in step with a stock master: to the sample, and after trouble. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class LocalJackIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final double SECONDS = 3;
    private static final int KILLS = 5;
    /** Readings of three lines each; the first ones are of a filter that swings in. */
    private static final int SETTLED_LINES = 30;

    private static final String LAST_PORT = GraphSlave.NAME + ":from_slave_2";

    @TempDir
    private Path folder;

    private TestClients clients;

    @BeforeEach
    void compile() throws IOException {
        clients = TestClients.compileInto(folder);
    }

    @ParameterizedTest(name = "{0} mode, {1} cycles, {3} channels")
    @CsvSource({"fast, 0, 0, 2", "sync, 2, 2, 32", "async, 2, 3, 2"})
    void everySampleComesBackAfterTheLatencyThatTheMasterReports(
            String mode, String latencyCycles, int periods, int channels) throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = master(lan, PERIOD_FRAMES);
                GraphSlave slave = GraphSlave.wide(lan.host("slave"), channels, "--mode", mode, "-l", latencyCycles)) {
            slave.awaitMaster();
            loop(slave.awaitJack(0), channels);
            assertReturns(master, slave, channels, PERIOD_FRAMES, periods);
            assertEquals(1, slave.stop());
            slave.awaitNoJackd();
        }
    }

    @ParameterizedTest(name = "{0} mode, {1} cycles")
    @CsvSource({"fast, 0", "sync, 2", "async, 1"})
    void jackMeasuresTheLatencyThatThePortsReport(String mode, String latencyCycles) {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = master(lan, PERIOD_FRAMES);
                GraphSlave slave = GraphSlave.start(lan.host("slave"), "--mode", mode, "-l", latencyCycles)) {
            slave.awaitMaster();
            loop(slave.awaitJack(0));
            master.awaitPort(LAST_PORT);
            HostProcess meter = master.startClient("jack_iodelay");
            master.awaitPort("jack_delay:in");
            master.connect("jack_delay:out", GraphSlave.NAME + ":to_slave_1");
            master.connect(GraphSlave.NAME + ":from_slave_1", "jack_delay:in");
            double frames = Double.parseDouble(
                    meter.awaitLine("^ *(\\d+\\.\\d+) frames", SETTLED_LINES).group(1));
            // The meter hears what it plays, a circle that JACK breaks by a period.
            assertEquals(reportedFrames(master) + PERIOD_FRAMES, frames, 1.0, () -> meter + "\n" + slave.process());
        }
    }

    /** By then it has run in the format of nobody in particular, with MIDI ports that this master does not have. */
    @Test
    void programsThatWereThereBeforeTheMasterKeepTheirConnections() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                GraphSlave slave = GraphSlave.leavingChannelsToTheMaster(lan.host("slave"))) {
            JackServer local = slave.awaitJack(0);
            loop(local);
            try (JackServer master = master(lan, 128)) {
                assertReturns(master, slave, 128, 2);
                assertEquals(
                        List.of("system:capture_1", "system:capture_2", "system:playback_1", "system:playback_2"),
                        local.ports().stream()
                                .filter(port -> port.startsWith("system:"))
                                .sorted()
                                .toList());
                int mark = slave.mark();
                master.periodFrames(64);
                slave.process().awaitLine("^found master", mark);
                slave.process().awaitLine("^graph: jackd is in step", mark);
                assertReturns(master, slave, 64, 2);
            }
        }
    }

    @Test
    void killedJackIsStartedAgainAndTheMasterKeepsItsSession() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = master(lan, PERIOD_FRAMES);
                GraphSlave slave = GraphSlave.start(lan.host("slave"))) {
            slave.awaitMaster();
            slave.awaitJack(0);
            for (int kill = 0; kill < 2; kill++) {
                int mark = slave.mark();
                slave.killJackd();
                slave.process().awaitLine("^graph: jackd has ended by signal 9", mark);
                loop(slave.awaitJack(mark));
            }
            assertReturns(master, slave, PERIOD_FRAMES, 2);
            assertEquals(1, slave.stop());
        }
    }

    /** The cable out: silence for a while. The programs of this machine do not notice. */
    @Test
    void localJackKeepsItsCyclesWhileTheMasterIsAway() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = master(lan, PERIOD_FRAMES);
                GraphSlave slave = GraphSlave.start(lan.host("slave"))) {
            slave.awaitMaster();
            JackServer local = slave.awaitJack(0);
            loop(local);
            RampClient witness = clients.ramp(local, "witness").start(60);
            master.awaitPort(LAST_PORT);
            int mark = slave.mark();
            lan.unplug(lan.host("slave"));
            slave.process().awaitLine("^lost: ", mark);
            RampClient.Counts away = witness.awaitCounts();
            master.awaitNoPort(LAST_PORT);
            lan.plug(lan.host("slave"));
            slave.process().awaitLine("^found master", mark);
            assertTrue(witness.awaitCounts().cycles() > away.cycles());
            assertReturns(master, slave, PERIOD_FRAMES, 2);
            assertEquals(1, slave.jackSessions());
        }
    }

    /** A ramp from here arrives at the master without a jump, whatever requests were lost. */
    @Test
    void everyCycleIsRunHereOnceAlsoWhenItsRequestIsLost() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = master(lan, PERIOD_FRAMES);
                GraphSlave slave = GraphSlave.start(lan.host("slave"), "-l", "5")) {
            slave.awaitMaster();
            JackServer local = slave.awaitJack(0);
            local.awaitPort("system:playback_1");
            master.awaitPort(LAST_PORT);
            clients.ramp(local, "source").playsTo(1, "system:playback_").start(60);
            try (PacketFilter loss = PacketFilter.bursts(lan.host("slave"), Selection.DATA, 211, 5)) {
                RampClient sink = clients.ramp(master, "sink")
                        .recordsFrom(1, GraphSlave.NAME + ":from_slave_")
                        .start(2 * SECONDS);
                Recording recording = sink.awaitRecording();
                assertTrue(loss.droppedPackets() > 20, loss::toString);
                assertOneDelay(recording, slave);
            }
        }
    }

    private static void assertOneDelay(Recording recording, GraphSlave slave) {
        int delayFrames = recording.longestStretch(0, 0).delayFrames();
        int others = 0;
        for (int frame = 0; frame < recording.frames(); frame++) {
            int index = Ramp.index(recording.sample(frame, 0), 0);
            others += index > 0 && Math.floorMod(frame - index, Ramp.LENGTH) != delayFrames ? 1 : 0;
        }
        assertEquals(0, others, () -> slave.process().toString());
        assertTrue(
                recording.soundingFrames(0) > recording.frames() * 9 / 10,
                () -> slave.process().toString());
    }

    /** One on another machine is not heard, and takes nobody's place. */
    @Test
    void jackOfTheUsersOwnComesAndGoesAsHeLikes() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = master(lan, PERIOD_FRAMES);
                GraphSlave slave = GraphSlave.attaching(lan.host("slave"))) {
            slave.awaitMaster();
            String line = slave.process()
                    .awaitLine("^graph: waiting for a JACK server that is started by: (.*)")
                    .group(1);
            JackServer foreign = JackServer.on(lan.host("master"))
                    .named("foreign")
                    .net("-a", lan.host("slave").address(), "-p", line.replaceFirst(".* -p (\\d+) .*", "$1"));
            foreign.process().awaitLine("Waiting for a master");
            for (int start = 0; start < 2; start++) {
                int mark = slave.mark();
                try (HostProcess jackd = lan.host("slave").start(line.split(" "))) {
                    loop(slave.awaitJack(mark));
                    assertReturns(master, slave, PERIOD_FRAMES, 2);
                    jackd.signal(Signal.KILL);
                    jackd.awaitExit();
                }
                slave.process().awaitLine("^graph: jackd is silent", mark);
            }
            assertEquals(1, slave.stop());
            assertTrue(foreign.process().lines().stream().noneMatch(said -> said.contains("Initializing connection")));
        }
    }

    @Test
    void killedSlaveTakesItsJackWithIt() {
        try (Lan lan = Lan.of("slave");
                GraphSlave slave = GraphSlave.start(lan.host("slave"))) {
            slave.awaitJack(0);
            slave.process().signal(Signal.KILL);
            slave.process().awaitExit();
            slave.awaitNoJackd();
        }
    }

    @Test
    void killedSlaveThatIsStartedAgainHasAJackOfTheSameNameAtOnce() {
        try (Lan lan = Lan.of("slave")) {
            for (int kill = 0; kill < KILLS; kill++) {
                try (GraphSlave slave = GraphSlave.start(lan.host("slave"))) {
                    slave.awaitJack(0);
                    assertTrue(
                            slave.process().lines().stream()
                                    .noneMatch(line -> line.startsWith("graph: jackd has ended")),
                            () -> slave.process().toString());
                    slave.process().signal(Signal.KILL);
                    slave.process().awaitExit();
                }
            }
        }
    }

    /** A system without setpriv cannot end jackd with its slave. */
    @Test
    void jackThatIsLeftOverIsSaidWithItsCure() throws IOException {
        Path jackd =
                Path.of(Command.of("sh", "-c", "command -v jackd").run().lines().getFirst());
        Path programs = Files.createDirectory(folder.resolve("programs"));
        Files.createSymbolicLink(programs.resolve("jackd"), jackd);
        try (Lan lan = Lan.of("slave")) {
            try (GraphSlave killed = GraphSlave.withProgramsOf(lan.host("slave"), programs)) {
                killed.awaitJack(0);
                killed.process().signal(Signal.KILL);
                killed.process().awaitExit();
            }
            try (GraphSlave again = GraphSlave.start(lan.host("slave"))) {
                String cure = again.process()
                        .awaitLine("^graph: another jackd named \"local\" runs here: end it \\((kill -KILL \\d+)\\)")
                        .group(1);
                lan.host("slave").run(cure.split(" "));
                again.awaitJack(0);
            }
        }
    }

    private static JackServer master(Lan lan, int periodFrames) {
        JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, periodFrames);
        master.load("netmanager", "");
        return master;
    }

    private HostProcess loop(JackServer local) {
        return loop(local, 2);
    }

    private HostProcess loop(JackServer local, int channels) {
        local.awaitPort("system:playback_" + channels);
        return clients.loop(local, channels, "system:capture_", "system:playback_");
    }

    private static int reportedFrames(JackServer master) {
        return master.playbackLatency(GraphSlave.NAME + ":to_slave_1")
                + master.captureLatency(GraphSlave.NAME + ":from_slave_1");
    }

    private void assertReturns(JackServer master, GraphSlave slave, int periodFrames, int periods) throws IOException {
        assertReturns(master, slave, 2, periodFrames, periods);
    }

    private void assertReturns(JackServer master, GraphSlave slave, int channels, int periodFrames, int periods)
            throws IOException {
        master.awaitPort(GraphSlave.NAME + ":from_slave_" + channels);
        int latencyFrames = periods * periodFrames;
        assertEquals(latencyFrames, reportedFrames(master));
        RampClient ramp = clients.ramp(master, "ramp")
                .playsTo(channels, GraphSlave.NAME + ":to_slave_")
                .recordsFrom(channels, GraphSlave.NAME + ":from_slave_")
                .start(SECONDS);
        Recording recording = ramp.awaitRecording();
        for (int channel = 0; channel < channels; channel++) {
            Recording.Stretch stretch = recording.longestStretch(channel, channel);
            assertTrue(stretch.frames() >= RATE_HZ, () -> stretch + "\n" + ramp.process() + "\n" + slave.process());
            // The ramp client hears what it plays, a circle that JACK breaks by a period.
            assertEquals(latencyFrames + periodFrames, stretch.delayFrames());
        }
    }
}
