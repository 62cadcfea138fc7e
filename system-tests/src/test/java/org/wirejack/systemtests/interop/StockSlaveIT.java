package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.interop.StretchMeter.Heard;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** Stock slaves at our master: one manager, one jackd after the other. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class StockSlaveIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final double SECONDS = 3;

    private Lan lan;
    private OurMaster master;
    private TestClients clients;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        clients = TestClients.compileInto(folder);
        lan = Lan.of("master", "slave");
        master = OurMaster.start(lan.host("master"), PERIOD_FRAMES);
    }

    @AfterAll
    void end() {
        lan.close();
    }

    @ParameterizedTest
    @CsvSource({"sync,0,0", "sync,1,1", "sync,2,2", "sync,5,5", "async,0,1", "async,1,2", "async,2,3", "async,5,6"})
    void everySampleComesBackAfterTheStatedLatency(String mode, String latencyCycles, int periods) {
        assertReturns(slave(mode), mode + latencyCycles, 2, latencyCycles, periods);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 8, 20, 40, 44, 64})
    void allChannelsComeBack(int channels) {
        assertReturns(slave("sync"), "channels" + channels, channels, "5", 5);
    }

    /** By libjacknet, the only stock slave that asks for them. */
    @Test
    void sixteenBitSamplesComeBackToTheLastStep() {
        try (HostProcess slave = clients.int16Slave(lan.host("slave"), "int16", 2, 2)) {
            master.awaitSlave("slave_int16");
            slave.awaitLine("^ready");
            OurMaster.Report report = master.watch(SECONDS);
            Heard heard = report.heard("slave_int16");
            assertTrue(heard.longest() >= RATE_HZ, () -> report + "\n" + slave + "\n" + master.process());
            assertEquals(2 * PERIOD_FRAMES, heard.delay());
        }
    }

    private void assertReturns(JackServer.Start start, String name, int channels, String latencyCycles, int periods) {
        String count = Integer.toString(channels);
        try (JackServer slave = start.net("-n", name, "-C", count, "-P", count, "-l", latencyCycles)) {
            var complaints = Complaints.of(slave.process());
            master.awaitSlave(name);
            slave.awaitPort("system:playback_" + channels);
            HostProcess loop = clients.loop(slave, channels, "system:capture_", "system:playback_");
            OurMaster.Report report = master.watch(SECONDS);
            Heard heard = report.heard(name);
            assertTrue(heard.longest() >= RATE_HZ, () -> report + "\n" + slave.process() + "\n" + master.process());
            assertEquals(periods * PERIOD_FRAMES, heard.delay());
            assertEquals(List.of(), complaints.lines());
            loop.close();
            slave.process().signal(Signal.TERM);
            assertEquals(0, slave.process().awaitExit(), () -> slave.process().toString());
            assertEquals(List.of(), complaints.lines());
        }
    }

    private JackServer.Start slave(String mode) {
        JackServer.Start start = JackServer.on(lan.host("slave"));
        return mode.equals("sync") ? start.sync() : start;
    }
}
