package org.wirejack.systemtests.jack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;
import org.wirejack.systemtests.relay.Relay;
import org.wirejack.systemtests.relay.RelayRules;

/**
 * Stock JACK on both ends: what the rig measures before anything of ours is in play.
 *
 * <p>The machine is shared and may take the processor away for a while, which breaks the sound as a real xrun does. So
 * the longest stretch without a gap is looked at; it must be a second at least.
 */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class StockPairIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final String LAST_PORT = "slave:from_slave_2";

    @TempDir
    private Path folder;

    /** Latency 2, and a period because the ramp client hears what it plays: JACK breaks the circle by a period. */
    @Test
    void aSyncSlaveReturnsEverySampleAfterTheStatedLatency() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                JackServer slave = JackServer.on(lan.host("slave")).sync().net("-C", "2", "-P", "2", "-l", "2")) {
            assertReturnsAfter((2 + 1) * PERIOD_FRAMES, master, slave);
        }
    }

    /** Latency 5 by default, a period for the slave's own graph, and one for the circle. */
    @Test
    void anAsyncSlaveTakesAPeriodMore() throws IOException {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                JackServer slave = JackServer.on(lan.host("slave")).net("-C", "2", "-P", "2")) {
            assertReturnsAfter((5 + 1 + 1) * PERIOD_FRAMES, master, slave);
        }
    }

    @Test
    void aRelayInBetweenIsNoticedByNeither() throws IOException {
        try (Lan lan = Lan.of("master", "relay", "slave");
                Relay relay = Relay.start(lan.host("relay"), lan.host("master"), RelayRules.NONE.late(1000, 500));
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                JackServer slave = JackServer.on(lan.host("slave"))
                        .sync()
                        .net("-a", lan.host("relay").address(), "-C", "2", "-P", "2", "-l", "5")) {
            assertReturnsAfter((5 + 1) * PERIOD_FRAMES, master, slave);
            Relay.Counts counts = relay.stop();
            assertTrue(counts.toSlave().packets() > RATE_HZ / PERIOD_FRAMES, counts::toString);
            assertEquals(counts.toMaster().packets(), counts.toMaster().sent());
        }
    }

    @Test
    void aKilledSlaveDisappearsAndItsSuccessorIsTakenIn() {
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                JackServer slave = JackServer.on(lan.host("slave")).net("-C", "2", "-P", "2")) {
            master.load("netmanager", "");
            master.awaitPort(LAST_PORT);
            slave.process().signal(Signal.KILL);
            master.awaitNoPort(LAST_PORT);
            try (JackServer successor = JackServer.on(lan.host("slave")).net("-C", "2", "-P", "2")) {
                master.awaitPort(LAST_PORT);
                successor.awaitPort("system:playback_2");
            }
        }
    }

    private void assertReturnsAfter(int delayFrames, JackServer master, JackServer slave) throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        master.load("netmanager", "");
        slave.awaitPort("system:playback_2");
        master.awaitPort(LAST_PORT);
        clients.loop(slave, 2, "system:capture_", "system:playback_");
        RampClient ramp = clients.ramp(master, "ramp")
                .playsTo(2, "slave:to_slave_")
                .recordsFrom(2, "slave:from_slave_")
                .start(3);
        Recording recording = ramp.awaitRecording();
        for (int channel = 0; channel < 2; channel++) {
            Recording.Stretch stretch = recording.longestStretch(channel, channel);
            assertTrue(
                    stretch.frames() >= RATE_HZ,
                    () -> stretch + " " + ramp.awaitEnd() + "\n" + master.process() + "\n" + slave.process());
            assertEquals(delayFrames, stretch.delayFrames());
        }
    }
}
