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

/** Stock JACK on both ends: what the rig itself measures before anything of ours is in play. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class StockPairIT {
    private static final int RATE_HZ = 48_000;
    private static final int PERIOD_FRAMES = 256;
    private static final int LATENCY_CYCLES = 2;

    @TempDir
    private Path folder;

    /**
     * The round trip is {@code LATENCY_CYCLES} periods in sync mode, and one more because the ramp client hears what it
     * plays: JACK breaks the circle by a period of delay. The machine is shared and may take the processor away for a
     * while, hence the longest stretch without a gap is looked at; it must be a second at least.
     */
    @Test
    void aSyncSlaveReturnsEverySampleAfterTheStatedLatency() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("master", "slave");
                JackServer master = JackServer.on(lan.host("master")).dummy(RATE_HZ, PERIOD_FRAMES);
                JackServer slave = JackServer.on(lan.host("slave"))
                        .sync()
                        .net("-C", "2", "-P", "2", "-l", Integer.toString(LATENCY_CYCLES))) {
            master.load("netmanager", "");
            slave.awaitPort("system:playback_2");
            master.awaitPort("slave:from_slave_2");
            clients.loop(slave, 2, "system:capture_", "system:playback_");
            RampClient ramp = clients.ramp(master, "ramp")
                    .playsTo(2, "slave:to_slave_")
                    .recordsFrom(2, "slave:from_slave_")
                    .start(3);
            Recording recording = ramp.awaitRecording();
            for (int channel = 0; channel < 2; channel++) {
                Recording.Stretch stretch = recording.longestStretch(channel, channel);
                assertTrue(stretch.frames() >= RATE_HZ, stretch::toString);
                assertEquals((LATENCY_CYCLES + 1) * PERIOD_FRAMES, stretch.delayFrames());
            }
        }
    }
}
