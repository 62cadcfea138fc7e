package org.wirejack.cli.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.cli.Noise;

class MaterialTest {
    private static final int FRAMES = 10_000;

    @TempDir
    private Path folder;

    @Test
    void aFileReadsTheSameInAnyOrder() {
        Path file = write(Noise.of(FRAMES, 1), Noise.of(FRAMES, 2));
        try (Material material = new WavMaterial(file, 2, Long.MAX_VALUE)) {
            assertEquals(FRAMES, material.frames());
            for (int start : new int[] {0, 100, 9_000, 50, 4_096, 4_095}) {
                float[][] heard = new float[2][500];
                material.read(start, 500, heard);
                assertArrayEquals(Arrays.copyOfRange(Noise.of(FRAMES, 1), start, start + 500), heard[0]);
                assertArrayEquals(Arrays.copyOfRange(Noise.of(FRAMES, 2), start, start + 500), heard[1]);
            }
        }
    }

    @Test
    void outsideAFileThereIsSilence() {
        float[] noise = Noise.of(FRAMES, 1);
        try (Material material = new WavMaterial(write(noise), 1, Long.MAX_VALUE)) {
            float[][] heard = {Noise.of(100, 9)};
            material.read(-60, 100, heard);
            assertArrayEquals(new float[60], Arrays.copyOf(heard[0], 60));
            assertArrayEquals(Arrays.copyOf(noise, 40), Arrays.copyOfRange(heard[0], 60, 100));

            material.read(FRAMES - 30, 100, heard);
            assertArrayEquals(Arrays.copyOfRange(noise, FRAMES - 30, FRAMES), Arrays.copyOf(heard[0], 30));
            assertArrayEquals(new float[70], Arrays.copyOfRange(heard[0], 30, 100));

            material.read(-500, 100, heard);
            assertArrayEquals(new float[100], heard[0]);
        }
    }

    @Test
    void aFilesChannelsComeAgainWhereMoreAreWanted() {
        Path file = write(Noise.of(FRAMES, 1), Noise.of(FRAMES, 2));
        try (Material material = new WavMaterial(file, 5, Long.MAX_VALUE)) {
            float[][] heard = new float[5][FRAMES];
            material.read(0, FRAMES, heard);
            assertArrayEquals(heard[0], heard[2]);
            assertArrayEquals(heard[1], heard[3]);
            assertArrayEquals(Noise.of(FRAMES, 1), heard[4]);
        }
    }

    @Test
    void aFileMayBeCutShort() {
        try (Material material = new WavMaterial(write(Noise.of(FRAMES, 1)), 1, 70)) {
            float[][] heard = new float[1][100];
            material.read(0, 100, heard);
            assertEquals(70, material.frames());
            assertArrayEquals(new float[30], Arrays.copyOfRange(heard[0], 70, 100));
        }
    }

    @Test
    void theTestSignalDiffersInEveryChannelAndMoment() {
        float[][] heard = new float[255][1_000];
        new TestSignal(255, 48_000).read(0, 1_000, heard);
        for (int channel = 1; channel < 255; channel++) {
            assertNotEquals(Arrays.hashCode(heard[0]), Arrays.hashCode(heard[channel]));
        }
        assertTrue(new HashSet<>(Arrays.asList(boxed(heard[7]))).size() > 990, "samples repeat");
    }

    @Test
    void theTestSignalStaysBelowItsPeakAndPauses() {
        float[][] heard = new float[1][48_000];
        new TestSignal(1, 48_000).read(0, 48_000, heard);
        float peak = 0;
        int silentFrames = 0;
        for (float sample : heard[0]) {
            peak = Math.max(peak, Math.abs(sample));
            silentFrames += sample == 0 ? 1 : 0;
        }
        assertTrue(peak <= 0.25f && peak > 0.24f, "peak " + peak);
        assertTrue(silentFrames >= 2 * 2_048, "silent frames " + silentFrames);
    }

    @Test
    void theTestSignalIsTheSameHoweverItIsRead() {
        TestSignal signal = new TestSignal(2, 1_000);
        float[][] whole = new float[2][1_100];
        signal.read(-50, 1_100, whole);
        float[][] part = new float[2][100];
        signal.read(400, 100, part);

        assertArrayEquals(Arrays.copyOfRange(whole[1], 450, 550), part[1]);
        assertArrayEquals(new float[50], Arrays.copyOf(whole[0], 50));
        assertArrayEquals(new float[50], Arrays.copyOfRange(whole[0], 1_050, 1_100));
    }

    private Path write(float[]... channels) {
        Path file = folder.resolve("in.wav");
        try (FrameSink sink = new WavSink(file, 48_000, channels.length)) {
            sink.write(channels, channels[0].length);
        }
        return file;
    }

    private static Float[] boxed(float[] samples) {
        Float[] boxed = new Float[samples.length];
        for (int i = 0; i < samples.length; i++) {
            boxed[i] = samples[i];
        }
        return boxed;
    }
}
