package org.wirejack.systemtests.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
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
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/** The programs of a slave's own JACK server play in step with a stock master: to the sample, and after trouble. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class LocalJackIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final double SECONDS = 3;

    @TempDir
    private Path folder;

    private TestClients clients;

    @BeforeEach
    void compile() throws IOException {
        clients = TestClients.compileInto(folder);
    }

    @ParameterizedTest(name = "{0} mode, {1} cycles")
    @CsvSource({"fast, 0, 0", "sync, 2, 2", "async, 2, 3"})
    void everySampleComesBackAfterTheLatencyThatTheMasterReports(String mode, String latencyCycles, int periods)
            throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = master(lan, PERIOD_FRAMES);
                GraphSlave slave = GraphSlave.start(lan.host("slave"), "--mode", mode, "-l", latencyCycles)) {
            slave.awaitMaster();
            loop(slave.awaitJack(0));
            assertReturns(master, slave, PERIOD_FRAMES, periods);
            assertEquals(1, slave.stop());
            assertEquals(List.of(), slave.jackdIds());
        }
    }

    /** By then it has run in the format of nobody in particular; the new one makes it begin anew. */
    @Test
    void programsThatWereThereBeforeTheMasterKeepTheirConnections() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                GraphSlave slave = GraphSlave.start(lan.host("slave"), "-C", "4", "-P", "3", "-i", "0", "-o", "0")) {
            JackServer local = slave.awaitJack(0);
            loop(local);
            try (JackServer master = master(lan, 128)) {
                assertReturns(master, slave, 128, 2);
                assertTrue(
                        local.ports().contains("system:capture_4"),
                        () -> local.ports().toString());
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

    private static JackServer master(Lan lan, int periodFrames) {
        JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, periodFrames);
        master.load("netmanager", "");
        return master;
    }

    private HostProcess loop(JackServer local) {
        local.awaitPort("system:playback_2");
        return clients.loop(local, 2, "system:capture_", "system:playback_");
    }

    private void assertReturns(JackServer master, GraphSlave slave, int periodFrames, int periods) throws IOException {
        master.awaitPort(GraphSlave.NAME + ":from_slave_2");
        int latencyFrames = periods * periodFrames;
        assertEquals(
                latencyFrames,
                master.playbackLatency(GraphSlave.NAME + ":to_slave_1")
                        + master.captureLatency(GraphSlave.NAME + ":from_slave_1"));
        RampClient ramp = clients.ramp(master, "ramp")
                .playsTo(2, GraphSlave.NAME + ":to_slave_")
                .recordsFrom(2, GraphSlave.NAME + ":from_slave_")
                .start(SECONDS);
        Recording recording = ramp.awaitRecording();
        for (int channel = 0; channel < 2; channel++) {
            Recording.Stretch stretch = recording.longestStretch(channel, channel);
            assertTrue(stretch.frames() >= RATE_HZ, () -> stretch + "\n" + ramp.process() + "\n" + slave.process());
            // The ramp client hears what it plays, a circle that JACK breaks by a period.
            assertEquals(latencyFrames + periodFrames, stretch.delayFrames());
        }
    }
}
