package org.wirejack.cli.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;
import org.wirejack.cli.HandDriven;
import org.wirejack.engine.file.WavReader;
import org.wirejack.wire.ChannelCounts;

/** On a server whose cycles the test runs. */
@Timeout(60)
class PortTapeTest {
    private static final int PERIOD = 64;
    private static final ChannelCounts TWO = new ChannelCounts(2, 0, 0, 0);
    private static final List<String> CARD = List.of("system:capture_2", "system:capture_1");

    @TempDir
    private Path folder;

    private final List<String> lines = new ArrayList<>();
    private final HandDriven rig = new HandDriven(new Format(48_000, PERIOD), TWO);

    private PortTape tape(List<String> sources) {
        return new PortTape(rig.server, sources, folder.resolve("take.wav"), Long.MAX_VALUE, lines::add);
    }

    private float[][] read(String name, int channels) {
        try (WavReader reader = WavReader.open(folder.resolve(name))) {
            float[][] samples = new float[channels][(int) reader.frames()];
            reader.read(samples, (int) reader.frames());
            return samples;
        }
    }

    private void play(float value) {
        for (int i = 0; i < 2; i++) {
            Arrays.fill(rig.captures.get(i).samples(), value + i);
        }
        rig.cycle();
    }

    @Test
    void aPortIsAChannelInTheOrderInWhichTheyWereNamed() {
        try (PortTape tape = tape(CARD)) {
            for (int i = 0; i < 10; i++) {
                play(10 * (i + 1));
            }
            assertEquals(10 * PERIOD, tape.frames());
        }
        float[][] heard = read("take.wav", 2);
        assertEquals(10 * PERIOD, heard[0].length);
        assertEquals(101, heard[0][9 * PERIOD]);
        assertEquals(100, heard[1][9 * PERIOD]);
        assertEquals(
                List.of(
                        "recording " + folder.resolve("take.wav") + ": 2 channels, 48000 Hz",
                        folder.resolve("take.wav") + ": 0:00:00 (640 frames), 2 channels"),
                lines);
    }

    @Test
    void aRecordingThatIsThereIsNotReplaced() throws IOException {
        Files.writeString(folder.resolve("take.wav"), "the only take");
        try (PortTape tape = tape(CARD)) {
            play(1);
            assertTrue(tape.status().startsWith(folder.resolve("take-2.wav") + ": "), tape.status());
        }
        assertEquals("the only take", Files.readString(folder.resolve("take.wav")));
        assertEquals(PERIOD, read("take-2.wav", 2)[0].length);
    }

    @Test
    void aPortThatLeavesIsMarkedAndPluggedInAgainWhenItIsBack() throws IOException {
        AudioClient desk = desk(5);
        try (PortTape tape = tape(List.of("desk:out"))) {
            cycles(10, tape);
            desk.close();
            cycles(10, tape);
            desk = desk(7);
            cycles(10, tape);
            assertEquals(30 * PERIOD, tape.frames());
        }
        desk.close();
        float[] heard = read("take.wav", 1)[0];
        assertEquals(5, heard[9 * PERIOD]);
        assertEquals(0, heard[15 * PERIOD]);
        assertEquals(7, heard[29 * PERIOD]);
        List<String> marks = Files.readAllLines(folder.resolve("take.marks.txt"));
        assertEquals(1, marks.size());
        assertTrue(marks.getFirst().endsWith("\tdesk was away"), marks.getFirst());
        assertTrue(lines.getLast().contains("1 gap, listed in"), lines.getLast());
    }

    private void cycles(int count, PortTape tape) {
        for (int i = 0; i < count; i++) {
            rig.cycle();
            tape.look(null);
        }
    }

    private AudioClient desk(float value) {
        AudioPort[] out = new AudioPort[1];
        AudioClient desk = rig.server.open("desk", cycle -> Arrays.fill(out[0].samples(), value));
        out[0] = desk.audioPort(PortSpec.output("out"));
        desk.activate();
        return desk;
    }

    @Test
    void aCableThatTheUserPullsStaysPulled() {
        try (PortTape tape = tape(List.of("system:capture_1"))) {
            cycles(2, tape);
            rig.server.disconnect(rig.server.connections());
            cycles(2, tape);
            assertEquals(List.of(), rig.server.connections());
        }
    }

    @Test
    void theLastFramesDoNotFadeOut() {
        try (PortTape tape = tape(CARD)) {
            Thread cycles = Thread.ofPlatform().start(() -> {
                while (!rig.server.ports().stream()
                        .noneMatch(port -> port.name().startsWith("wirejack-record"))) {
                    play(1);
                }
            });
            while (tape.frames() < 50 * PERIOD) {
                Thread.onSpinWait();
            }
            tape.look(null);
            assertTrue(cycles.isAlive());
        }
        float[][] heard = read("take.wav", 2);
        for (int frame = 20 * PERIOD; frame < heard[0].length; frame++) {
            assertEquals(2, heard[0][frame]);
        }
    }

    @Test
    void itEndsAtTheFrameThatWasAskedFor() {
        try (PortTape tape = new PortTape(rig.server, CARD, folder.resolve("take.wav"), 2 * PERIOD + 1, lines::add)) {
            for (int i = 0; i < 5; i++) {
                play(1);
            }
            assertFalse(tape.broken());
            assertEquals(2 * PERIOD + 1, tape.frames());
        }
        assertArrayEquals(new int[] {2 * PERIOD + 1, 2 * PERIOD + 1}, lengths(read("take.wav", 2)));
    }

    private static int[] lengths(float[][] samples) {
        return Arrays.stream(samples).mapToInt(channel -> channel.length).toArray();
    }
}
