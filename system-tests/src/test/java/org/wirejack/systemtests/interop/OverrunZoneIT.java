package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.interop.StretchMeter.Heard;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/**
 * 41 channels and MTU 1500, where stock JACK writes beyond its own memory: we keep it from that, and it lives and ends
 * well. See docs/decisions/0005-overrun-zones.md.
 */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class OverrunZoneIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final double SECONDS = 2.5;

    @TempDir
    private Path folder;

    @Test
    void aStockMasterGetsAndGivesFortyOfThem() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES)) {
            master.load("netmanager", "");
            var complaints = Complaints.of(master.process());
            try (OurSlave slave = OurSlave.thru(lan.host("slave"), "many", 41, "-l", "5")) {
                slave.process().awaitLine("channels 41 to 41 from the master stay silent");
                slave.process().awaitLine("channels 41 to 41 to the master stay silent");
                master.awaitPort("many:from_slave_41");
                RampClient ramp = clients.ramp(master, "ramp")
                        .playsTo(41, "many:to_slave_")
                        .recordsFrom(41, "many:from_slave_")
                        .start(SECONDS);
                Recording recording = ramp.awaitRecording();
                for (int channel = 0; channel < 40; channel++) {
                    Recording.Stretch stretch = recording.longestStretch(channel, channel);
                    assertTrue(stretch.frames() >= RATE_HZ, () -> stretch + "\n" + slave.process());
                }
                assertEquals(0, recording.soundingFrames(40));
                assertEquals(1, slave.stop().sessions());
            }
            master.awaitNoPort("many:from_slave_41");
            assertEndsWell(master, complaints);
        }
    }

    /** The slave gets ports for three silent channels more, and for one less to us. */
    @Test
    void aStockSlaveGetsFortyFourAndGivesForty() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("master", "slave");
                OurMaster master = OurMaster.start(lan.host("master"), PERIOD_FRAMES, 41);
                JackServer slave =
                        JackServer.on(lan.host("slave")).sync().net("-n", "many", "-C", "41", "-P", "41", "-l", "5")) {
            var complaints = Complaints.of(slave.process());
            master.process().awaitLine("slave many: 44 channels to it instead of 41");
            master.process().awaitLine("slave many: 40 channels from it instead of 41");
            slave.awaitPort("system:playback_40");
            assertTrue(slave.ports().contains("system:capture_44"));
            assertEquals(
                    List.of(),
                    slave.ports().stream()
                            .filter(port -> port.equals("system:playback_41") || port.equals("system:capture_45"))
                            .toList());
            clients.loop(slave, 40, "system:capture_", "system:playback_");
            RampClient ear = clients.ramp(slave, "ear")
                    .recordsFrom(44, "system:capture_")
                    .start(SECONDS);
            Heard heard = master.watch(SECONDS).heard("many");
            assertTrue(heard.longest() >= RATE_HZ, () -> heard + "\n" + slave.process());
            assertEquals(5 * PERIOD_FRAMES, heard.delay());
            Recording recording = ear.awaitRecording();
            for (int channel = 0; channel < 41; channel++) {
                Recording.Stretch stretch = recording.longestStretch(channel, channel);
                assertTrue(stretch.frames() >= RATE_HZ, () -> stretch + "\n" + slave.process());
            }
            assertEquals(0, recording.soundingFrames(43));
            assertEndsWell(slave, complaints);
        }
    }

    private static void assertEndsWell(JackServer server, Complaints complaints) {
        server.process().signal(Signal.TERM);
        assertEquals(0, server.process().awaitExit(), () -> server.process().toString());
        assertEquals(List.of(), complaints.lines());
    }
}
