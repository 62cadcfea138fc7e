package org.wirejack.engine.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a file before its end, beyond 4 GiB, and on a disk that is full. */
class WavWriterTest {
    private static final int HEADER_BYTES = 94;
    private static final long FOUR_GIBIBYTES = 1L << 32;

    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("take.wav");
    }

    private static float[][] ramp(int channels, int frames) {
        float[][] ramp = new float[channels][frames];
        for (int channel = 0; channel < channels; channel++) {
            for (int frame = 0; frame < frames; frame++) {
                ramp[channel][frame] = (frame + 1) / 65_536f + channel;
            }
        }
        return ramp;
    }

    private float[][] read(int channels, int frames) {
        float[][] samples = new float[channels][frames];
        try (WavReader reader = WavReader.open(file)) {
            assertEquals(frames, reader.frames());
            assertEquals(frames, reader.read(samples, frames));
        }
        return samples;
    }

    private ByteBuffer bytes(long offset, int count) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            assertEquals(count, channel.read(bytes, offset));
        }
        return bytes.flip();
    }

    private String text(long offset) throws IOException {
        return StandardCharsets.US_ASCII.decode(bytes(offset, 4)).toString();
    }

    @Test
    void aFileThatWasNeverClosedHasAllFramesOfItsLastRefresh() {
        WavWriter writer = new WavWriter(file, 48_000, 2);
        writer.write(ramp(2, 100), 100);
        writer.refresh();
        writer.write(ramp(2, 50_000), 50_000);

        assertArrayEquals(ramp(2, 100), read(2, 100));
        writer.close();
    }

    @Test
    void silenceKeepsThePlaceOfWhatFollows() {
        try (WavWriter writer = new WavWriter(file, 48_000, 1)) {
            writer.write(ramp(1, 3), 3);
            writer.silence(2);
            writer.write(ramp(1, 2), 2);
            assertEquals(7, writer.frames());
        }
        float[] first = ramp(1, 3)[0];
        assertArrayEquals(new float[] {first[0], first[1], first[2], 0, 0, first[0], first[1]}, read(1, 7)[0]);
    }

    @Test
    void silenceAtTheEndIsThereAtARefreshAndAtTheEnd() {
        try (WavWriter writer = new WavWriter(file, 48_000, 1)) {
            writer.write(ramp(1, 1), 1);
            writer.silence(9);
            writer.refresh();
            assertEquals(0, read(1, 10)[0][9]);
            writer.silence(10);
        }
        assertEquals(0, read(1, 20)[0][19]);
    }

    @Test
    void beyondFourGibibytesItIsRf64AlsoBeforeItsEnd() throws IOException {
        long gap = FOUR_GIBIBYTES / 8 + 5;
        long frames = 100 + gap + 100;
        try (WavWriter writer = new WavWriter(file, 48_000, 2)) {
            writer.write(ramp(2, 100), 100);
            writer.refresh();
            assertEquals("RIFF", text(0));
            assertEquals("JUNK", text(12));

            writer.silence(gap);
            writer.write(ramp(2, 100), 100);
            writer.refresh();
            assertLarge(frames);
        }
        assertLarge(frames);
        assertEquals(HEADER_BYTES + frames * 8, Files.size(file));
    }

    private void assertLarge(long frames) throws IOException {
        assertEquals("RF64", text(0));
        assertEquals("ds64", text(12));
        ByteBuffer sizes = bytes(20, 28);
        assertEquals(HEADER_BYTES - 8 + frames * 8, sizes.getLong());
        assertEquals(frames * 8, sizes.getLong());
        assertEquals(frames, sizes.getLong());
        try (WavReader reader = WavReader.open(file)) {
            assertEquals(frames, reader.frames());
        }
        ByteBuffer last = bytes(HEADER_BYTES + (frames - 1) * 8, 8);
        assertEquals(ramp(2, 100)[0][99], last.getFloat());
        assertEquals(ramp(2, 100)[1][99], last.getFloat());
    }

    @Test
    void aFullDiskLeavesAWholeFileOfWholeFrames() throws IOException {
        SmallDisk disk = new SmallDisk(file, 100_001);
        WavWriter writer = new WavWriter("take.wav", disk, 48_000, 2);
        float[][] ramp = ramp(2, 20_000);
        String fault = assertThrows(UncheckedIOException.class, () -> writer.write(ramp, 20_000))
                .getMessage();
        assertEquals("take.wav: cannot be written: No space left on device", fault);
        int whole = (100_001 - HEADER_BYTES) / 8;
        assertEquals(whole, writer.frames());
        writer.close();
        writer.close();

        float[][] kept = read(2, whole);
        assertEquals(ramp[0][whole - 1], kept[0][whole - 1]);
        assertEquals(ramp[1][whole - 1], kept[1][whole - 1]);
        assertEquals(HEADER_BYTES + whole * 8L, Files.size(file));
    }

    @Test
    void aDiskThatHasNoRoomForMarksKeepsAllSamples() throws IOException {
        SmallDisk disk = new SmallDisk(file, HEADER_BYTES + 80);
        WavWriter writer = new WavWriter("take.wav", disk, 48_000, 2);
        writer.write(ramp(2, 10), 10);
        assertThrows(UncheckedIOException.class, () -> writer.close(List.of(new Mark(3, 4, "hiccup"))));

        assertArrayEquals(ramp(2, 10), read(2, 10));
        assertEquals(HEADER_BYTES + 80, Files.size(file));
    }

    @Test
    void marksAreCuesWithLengthsAndNamesBehindTheSamples() throws IOException {
        WavWriter writer = new WavWriter(file, 48_000, 1);
        writer.write(ramp(1, 10), 10);
        writer.close(List.of(new Mark(3, 4, "hiccup"), new Mark(8, 0, "é")));

        assertArrayEquals(ramp(1, 10), read(1, 10));
        ByteBuffer tail = bytes(HEADER_BYTES + 40, (int) Files.size(file) - HEADER_BYTES - 40);
        ByteBuffer wanted = ByteBuffer.allocate(tail.remaining()).order(ByteOrder.LITTLE_ENDIAN);
        wanted.put(ascii("cue ")).putInt(4 + 2 * 24).putInt(2);
        wanted.putInt(1).putInt(3).put(ascii("data")).putInt(0).putInt(0).putInt(3);
        wanted.putInt(2).putInt(8).put(ascii("data")).putInt(0).putInt(0).putInt(8);
        wanted.put(ascii("LIST")).putInt(4 + 28 + 20 + 28 + 16).put(ascii("adtl"));
        wanted.put(ascii("ltxt"))
                .putInt(20)
                .putInt(1)
                .putInt(4)
                .put(ascii("rgn "))
                .putLong(0);
        wanted.put(ascii("labl")).putInt(11).putInt(1).put(ascii("hiccup\0\0"));
        wanted.put(ascii("ltxt"))
                .putInt(20)
                .putInt(2)
                .putInt(0)
                .put(ascii("rgn "))
                .putLong(0);
        wanted.put(ascii("labl")).putInt(7).putInt(2).put("é\0\0".getBytes(StandardCharsets.UTF_8));
        assertEquals(0, wanted.remaining());
        assertEquals(wanted.flip(), tail);
        assertEquals(Files.size(file) - 8, bytes(4, 4).getInt());
    }

    @Test
    void marksThatThirtyTwoBitsCannotReachAreLeftOut() {
        assertTrue(new MarkChunks(List.of(new Mark(FOUR_GIBIBYTES, 1, "late")))
                        .bytes()
                        .limit()
                == 0);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
