package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.interop.StretchMeter.Heard;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Lan;

/**
 * A while of ordinary work with a stock peer: 5 s, and 60 s with {@code -Plong}.
 *
 * <p>A stock pair runs at the same time, on hosts of its own, and shows what the machine does to real JACK.
 */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
@Timeout(150)
final class SteadyRunIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final double SECONDS = Boolean.getBoolean("wirejack.long") ? 60 : 5;
    /** What chance does to one pair and not to the other. */
    private static final long SLACK = 3;

    @TempDir
    private Path folder;

    @Test
    void aStockMasterHasNoMoreXrunsByOurSlaveThanByAStockOne() throws IOException {
        try (Lan lan = Lan.of("master", "slave", "stock-master", "stock-slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                JackServer stockMaster = JackServer.on(lan.host("stock-master")).dummy(RATE_HZ, PERIOD_FRAMES)) {
            master.load("netmanager", "-p 19001");
            stockMaster.load("netmanager", "-p 19002");
            try (OurSlave slave = OurSlave.thru(lan.host("slave"), "slave", 2, "-p", "19001", "-l", "5");
                    JackServer stockSlave = JackServer.on(lan.host("stock-slave"))
                            .sync()
                            .net("-p", "19002", "-n", "slave", "-C", "2", "-P", "2", "-l", "5")) {
                stockSlave.awaitPort("system:playback_2");
                TestClients clients = TestClients.compileInto(Files.createDirectory(folder.resolve("ours")));
                TestClients stockClients = TestClients.compileInto(Files.createDirectory(folder.resolve("stock")));
                clients.loop(stockSlave, 2, "system:capture_", "system:playback_");
                slave.awaitMaster();
                var complaints = Complaints.of(master.process());
                RampClient ramp = ramp(clients, master);
                RampClient stockRamp = ramp(stockClients, stockMaster);
                awaitFrames(ramp);
                Recording recording = ramp.awaitRecording();
                long xruns = ramp.awaitEnd().xruns();
                long stockXruns = stockRamp.awaitEnd().xruns();
                assertEquals(List.of(), complaints.lines());
                assertTrue(
                        recording.longestStretch(1, 1).frames() >= RATE_HZ,
                        () -> slave.process() + "\n" + ramp.process());
                assertEquals(1, slave.stop().sessions());
                assertTrue(
                        xruns <= stockXruns + stockXruns / 2 + SLACK,
                        () -> xruns + " xruns with ours, " + stockXruns + " with stock\n" + slave.process());
            }
        }
    }

    @Test
    void aStockSlaveKeepsUpWithOurMaster() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                OurMaster master = OurMaster.start(lan.host("master"), PERIOD_FRAMES);
                JackServer slave =
                        JackServer.on(lan.host("slave")).sync().net("-n", "slave", "-C", "2", "-P", "2", "-l", "5")) {
            master.awaitSlave("slave");
            slave.awaitPort("system:playback_2");
            var complaints = Complaints.of(slave.process());
            TestClients.compileInto(folder).loop(slave, 2, "system:capture_", "system:playback_");
            OurMaster.Report report = master.watch(SECONDS);
            Heard heard = report.heard("slave");
            assertEquals(List.of(), complaints.lines());
            assertTrue(heard.longest() >= RATE_HZ, () -> report + "\n" + slave.process());
            OurMaster.Counts counts = report.counts("slave");
            assertTrue(counts.missed() + counts.incomplete() <= counts.cycles() / 500, report::toString);
        }
    }

    private static RampClient ramp(TestClients clients, JackServer master) {
        master.awaitPort("slave:from_slave_2");
        return clients.ramp(master, "ramp")
                .playsTo(2, "slave:to_slave_")
                .recordsFrom(2, "slave:from_slave_")
                .start(SECONDS);
    }

    /** Waits for the end, however long the run: a report comes ten times a second. */
    private static void awaitFrames(RampClient ramp) {
        long last = (long) (RATE_HZ * (SECONDS - 1));
        long frames = 0;
        while (frames < last) {
            frames = ramp.awaitCounts().frames();
        }
    }
}
