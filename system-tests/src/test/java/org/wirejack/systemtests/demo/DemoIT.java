package org.wirejack.systemtests.demo;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.CapturedPacket;
import org.wirejack.systemtests.lan.Command;

/**
 * {@code wirejack demo} with a real recording, on a machine without a network: what comes back is what was played, bit
 * for bit, after exactly the reported latency, and no datagram is longer than the MTU.
 *
 * <p>Set-up packets have 644 bytes in protocol 8 whatever the MTU; with 576 they are the exception.
 */
@Needs({Requirement.NAMESPACES, Requirement.TCPDUMP})
final class DemoIT {
    private static final boolean LONG = Boolean.getBoolean("wirejack.long");
    private static final int FRAMES = 14_400;
    private static final int PARAMS_IP_BYTES = 644 + 28;

    private static LoneHost alone;

    @TempDir
    private Path folder;

    @BeforeAll
    static void openHost() {
        alone = new LoneHost();
    }

    @AfterAll
    static void closeHost() {
        alone.close();
    }

    static List<DemoCase> cases() {
        return LONG ? DemoCase.all() : DemoCase.few();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void returnsTheRecordingAfterTheReportedLatency(DemoCase demo) throws IOException {
        Path input = Recordings.write(folder.resolve("in.wav"), demo.channels(), FRAMES);
        Path output = folder.resolve("out.wav");
        try (Sniffer sniffer = Sniffer.start(alone.host(), folder.resolve("lo.pcap"), demo.mtuBytes())) {
            LoneHost.Ending ending = alone.run(Wirejack.command(
                    "demo",
                    "--input=" + input,
                    "--load=thru",
                    "--mode=" + demo.mode(),
                    "--period=" + demo.periodFrames(),
                    "--mtu=" + demo.mtuBytes(),
                    "--output=" + output));
            if (LONG) {
                System.out.println(demo + "\n" + ending.text());
            }
            assertExact(demo.latencyFrames(), ending, input, output);
            assertShort(demo.mtuBytes(), sniffer.stop());
        }
    }

    /** As a user starts it, in a clone whose build is done. */
    @Test
    void startsFromTheLauncher() throws IOException {
        Path input =
                Recordings.voice().findFirst().orElseGet(() -> Recordings.write(folder.resolve("in.wav"), 1, FRAMES));
        Path output = folder.resolve("out.wav");
        String launcher = new Clone(folder.resolve("clone")).launcher().toString();
        LoneHost.Ending ending =
                alone.run(Command.of(launcher, "demo", "--input", input.toString(), "--output", output.toString()));
        assertExact(512, ending, input, output);
    }

    /** The codec's own delay is a part of what is reported. */
    @ParameterizedTest(name = "{0}, {1} frames")
    @CsvSource({"opus:128, 480, 1200", "opus:128, 64, 256", "int16, 256, 512"})
    void returnsSoundThatIsAlikeAfterTheReportedLatency(String encoding, int periodFrames, int latencyFrames) {
        assumeTrue(OpusLibrary.system().customModes());
        Path output = folder.resolve("out.wav");
        LoneHost.Ending ending = alone.run(Wirejack.command(
                "demo", "--encoding=" + encoding, "--period=" + periodFrames, "--seconds=1", "--output=" + output));
        assertEquals(0, ending.exitCode(), ending::text);
        String said = "measured " + latencyFrames + " frames, reported " + latencyFrames + " frames";
        assertTrue(ending.text().contains(said), ending::text);
        assertTrue(ending.text().matches("(?s).*samples +alike, .*"), ending::text);
    }

    /** A synth has no samples to compare with: that it sounds is what can be said. */
    @Test
    void playsTheSynth() {
        Path output = folder.resolve("out.wav");
        LoneHost.Ending ending =
                alone.run(Wirejack.command("demo", "--load=synth", "--seconds=1", "--output=" + output));
        assertEquals(0, ending.exitCode(), ending::text);
        assertTrue(ending.text().contains("the synth's peak is"), ending::text);
    }

    private static void assertExact(int latencyFrames, LoneHost.Ending ending, Path input, Path output) {
        assertEquals(0, ending.exitCode(), ending::text);
        assertTrue(ending.text().contains("reported " + latencyFrames + " frames"), ending::text);
        assertTrue(ending.text().matches("(?s).*samples +bit-exact, .*"), ending::text);
        float[][] sent = Recordings.read(input);
        float[][] heard = Recordings.read(output);
        assertEquals(sent.length, heard.length, ending::text);
        for (int channel = 0; channel < sent.length; channel++) {
            int end = latencyFrames + sent[channel].length;
            assertTrue(heard[channel].length >= end, ending::text);
            assertArrayEquals(new float[latencyFrames], Arrays.copyOf(heard[channel], latencyFrames));
            assertArrayEquals(sent[channel], Arrays.copyOfRange(heard[channel], latencyFrames, end));
        }
    }

    private static void assertShort(int mtuBytes, List<CapturedPacket> kept) {
        assertFalse(kept.isEmpty());
        for (CapturedPacket packet : kept) {
            assertFalse(packet.isFragment());
            boolean setUp = packet.datagram().orElseThrow().startsWith("params");
            assertTrue(setUp || packet.ipBytes() <= mtuBytes, () -> packet.ipBytes() + " bytes");
            assertTrue(packet.ipBytes() <= Math.max(mtuBytes, PARAMS_IP_BYTES), () -> packet.ipBytes() + " bytes");
        }
    }
}
