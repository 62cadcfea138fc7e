package org.wirejack.systemtests.interop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.RampClient;
import org.wirejack.systemtests.jack.Recording;
import org.wirejack.systemtests.jack.TestClients;

/**
 * The way from a jackd through a slave and back, which the slave closes.
 *
 * <p>The machine may take the processor away for a while, which breaks the sound as a real xrun does. So the longest
 * stretch without a gap is looked at; it must be a second at least.
 *
 * @param master whose client the slave is
 * @param slave the client's name
 */
record RoundTrip(JackServer master, String slave) {
    private static final int RATE_HZ = 48_000;
    private static final double SECONDS = 3;

    /** The latency that its first audio ports report, in frames. */
    int reportedFrames() {
        return reportedFrames("");
    }

    /** The latency that its first MIDI ports report, in frames. */
    int reportedMidiFrames() {
        return reportedFrames("midi_");
    }

    private int reportedFrames(String kind) {
        return master.playbackLatency(slave + ":" + kind + "to_slave_1")
                + master.captureLatency(slave + ":" + kind + "from_slave_1");
    }

    /** Every sample of so many channels comes back unchanged after so many frames, as the ports report. */
    void assertReturns(TestClients clients, int channels, int latencyFrames) throws IOException {
        master.awaitPort(slave + ":from_slave_" + channels);
        RampClient ramp = clients.ramp(master, "ramp")
                .playsTo(channels, slave + ":to_slave_")
                .recordsFrom(channels, slave + ":from_slave_")
                .start(SECONDS);
        assertEquals(latencyFrames, reportedFrames());
        Recording recording = ramp.awaitRecording();
        int shortestFrames = Integer.MAX_VALUE;
        for (int channel = 0; channel < channels; channel++) {
            Recording.Stretch stretch = recording.longestStretch(channel, channel);
            assertTrue(stretch.frames() >= RATE_HZ, () -> stretch + "\n" + ramp.process() + "\n" + master.process());
            // The ramp client hears what it plays, a circle that JACK breaks by a period.
            assertEquals(latencyFrames + periodFrames(ramp), stretch.delayFrames());
            shortestFrames = Math.min(shortestFrames, stretch.frames());
        }
        System.out.println(slave + ": " + latencyFrames + " frames, " + shortestFrames + " exact in a row");
    }

    private static int periodFrames(RampClient ramp) {
        return Integer.parseInt(
                ramp.process().awaitLine("^ready rate=\\d+ period=(\\d+)").group(1));
    }
}
