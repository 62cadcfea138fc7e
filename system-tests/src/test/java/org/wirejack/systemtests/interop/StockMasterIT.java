package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** Our slave at a stock master: one jackd, one slave after the other. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StockMasterIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final double SECONDS = 3;

    private Lan lan;
    private JackServer master;
    private TestClients clients;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        clients = TestClients.compileInto(folder);
        lan = Lan.of("master", "slave");
        master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
        master.load("netmanager", "");
    }

    @AfterAll
    void end() {
        try {
            master.process().signal(Signal.TERM);
            assertEquals(0, master.process().awaitExit(), () -> master.process().toString());
        } finally {
            lan.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"fast,0,0", "sync,1,1", "sync,2,2", "sync,5,5", "async,1,2", "async,2,3", "async,5,6"})
    void everySampleComesBackAfterTheStatedLatency(String mode, String latencyCycles, int periods) throws IOException {
        assertReturns(mode + latencyCycles, 2, periods, "--mode", mode, "-l", latencyCycles);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 20, 40, 44, 64})
    void allChannelsComeBack(int channels) throws IOException {
        assertReturns("channels" + channels, channels, 5, "-l", "5");
    }

    private void assertReturns(String name, int channels, int periods, String... options) throws IOException {
        var complaints = Complaints.of(master.process());
        try (OurSlave slave = OurSlave.thru(lan.host("slave"), name, channels, options)) {
            Recording recording = record(slave, name, channels);
            for (int channel = 0; channel < channels; channel++) {
                Recording.Stretch stretch = recording.longestStretch(channel, channel);
                assertTrue(
                        stretch.frames() >= RATE_HZ, () -> stretch + "\n" + slave.process() + "\n" + master.process());
                // The ramp client hears what it plays, a circle that JACK breaks by a period.
                assertEquals((periods + 1) * PERIOD_FRAMES, stretch.delayFrames());
            }
            assertEquals(List.of(), complaints.lines());
            assertEquals(1, slave.stop().sessions());
            master.awaitNoPort(name + ":from_slave_1");
        }
    }

    private Recording record(OurSlave slave, String name, int channels) throws IOException {
        slave.awaitMaster();
        master.awaitPort(name + ":from_slave_" + channels);
        RampClient ramp = clients.ramp(master, "ramp")
                .playsTo(channels, name + ":to_slave_")
                .recordsFrom(channels, name + ":from_slave_")
                .start(SECONDS);
        return ramp.awaitRecording();
    }
}
