package org.wirejack.engine.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WavTest {
    private static final int PCM = 1;
    private static final int FLOAT = 3;

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void nameTheFile() {
        file = folder.resolve("test.wav");
    }

    private static ByteBuffer wav(int tag, int channels, int bits, byte[] data) {
        ByteBuffer wav = ByteBuffer.allocate(44 + data.length).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(36 + data.length).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) tag).putShort((short) channels);
        wav.putInt(48_000).putInt(48_000 * channels * bits / 8);
        wav.putShort((short) (channels * bits / 8)).putShort((short) bits);
        wav.put(ascii("data")).putInt(data.length).put(data);
        return wav.flip();
    }

    private static ByteBuffer extensible(int tag, int channels, int bits, byte[] data) {
        ByteBuffer plain = wav(0xFFFE, channels, bits, data);
        byte[] guid = {(byte) tag, 0, 0, 0, 0, 0, 0x10, 0, (byte) 0x80, 0, 0, (byte) 0xAA, 0, 0x38, (byte) 0x9B, 0x71};
        ByteBuffer wav = little(plain.capacity() + 24);
        wav.put(plain.array(), 0, 36)
                .putShort((short) 22)
                .putShort((short) bits)
                .putInt(0)
                .put(guid);
        wav.put(plain.array(), 36, plain.capacity() - 36).putInt(16, 40);
        return wav.flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private WavReader open(ByteBuffer wav) throws IOException {
        Files.write(file, wav.array());
        return WavReader.open(file);
    }

    private float[] monoSamples(int tag, int bits, byte[] data) throws IOException {
        try (WavReader reader = open(wav(tag, 1, bits, data))) {
            float[][] samples = new float[1][(int) reader.frames()];
            assertEquals(reader.frames(), reader.read(samples, 1000));
            assertEquals(0, reader.read(samples, 1000));
            return samples[0];
        }
    }

    private static ByteBuffer little(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    private void assertBad(String reason, ByteBuffer wav) throws IOException {
        Files.write(file, wav.array());
        assertBad(reason);
    }

    private void assertBad(String reason) {
        String message = assertThrows(BadWav.class, () -> WavReader.open(file)).getMessage();
        assertEquals(file + ": " + reason, message);
    }

    @Test
    void readsEveryWidthAtFullScale() throws IOException {
        assertArrayEquals(new float[] {-1, 0, 127 / 128f}, monoSamples(PCM, 8, new byte[] {0, (byte) 128, (byte) 255}));
        byte[] s16 = little(6)
                .putShort((short) -32768)
                .putShort((short) 1)
                .putShort((short) 32767)
                .array();
        assertArrayEquals(new float[] {-1, 1 / 32768f, 32767 / 32768f}, monoSamples(PCM, 16, s16));
        byte[] s24 = {0, 0, (byte) 0x80, 1, 0, 0, (byte) 0xFF, (byte) 0xFF, 0x7F, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF
        };
        assertArrayEquals(new float[] {-1, 1 / 8388608f, 8388607 / 8388608f, -1 / 8388608f}, monoSamples(PCM, 24, s24));
        byte[] s32 = little(8).putInt(Integer.MIN_VALUE).putInt(1 << 30).array();
        assertArrayEquals(new float[] {-1, 0.5f}, monoSamples(PCM, 32, s32));
        byte[] f32 = little(8).putFloat(-0f).putFloat(1e20f).array();
        assertArrayEquals(new float[] {-0f, 1e20f}, monoSamples(FLOAT, 32, f32));
        byte[] f64 = little(16).putDouble(-0.5).putDouble(Math.PI).array();
        assertArrayEquals(new float[] {-0.5f, (float) Math.PI}, monoSamples(FLOAT, 64, f64));
    }

    @Test
    void readsTheExtensibleForm() throws IOException {
        byte[] s24 = {0, 0, 0x40, 0, 0, (byte) 0xC0, 1, 0, 0};
        try (WavReader reader = open(extensible(PCM, 3, 24, s24))) {
            float[][] samples = new float[3][1];
            assertEquals(1, reader.read(samples, 1));
            assertArrayEquals(new float[][] {{0.5f}, {-0.5f}, {1 / 8388608f}}, samples);
        }
        assertBad(
                "compressed as MP3 (format tag 0x0055); only PCM and float can be read",
                extensible(0x55, 2, 16, new byte[8]));
    }

    @Test
    void leavesOutAnIncompleteLastFrame() throws IOException {
        try (WavReader reader = open(wav(PCM, 2, 16, new byte[11]))) {
            assertEquals(2, reader.frames());
        }
    }

    @Test
    void skipsChunksItDoesNotKnow() throws IOException {
        byte[] plain = wav(PCM, 1, 16, new byte[] {0, 64}).array();
        ByteBuffer wav = little(plain.length + 12);
        wav.put(plain, 0, 12).put(ascii("LIST")).putInt(3).put(new byte[4]).put(plain, 12, plain.length - 12);
        try (WavReader reader = open(wav)) {
            float[][] samples = new float[1][1];
            reader.read(samples, 1);
            assertEquals(0.5f, samples[0][0]);
        }
    }

    @Test
    void saysThatAFileIsNotThere() {
        assertBad("not there");
        file = folder;
        assertBad("not a file");
    }

    @Test
    void saysThatAFileIsNotWav() throws IOException {
        assertBad("not a RIFF/WAVE file", ByteBuffer.wrap(ascii("This is a text, and not a short one either.")));
        assertBad("not a RIFF/WAVE file", ByteBuffer.wrap(new byte[0]));
        assertBad("no samples: there is no data chunk", ByteBuffer.wrap(ascii("RIFF    WAVE")));
        assertBad(
                "there is no complete fmt chunk before the samples",
                ByteBuffer.wrap(ascii("RIFF    WAVEdata\0\0\0\0")));
    }

    @Test
    void namesTheCompression() throws IOException {
        assertBad(
                "compressed as MP3 (format tag 0x0055); only PCM and float can be read",
                wav(0x55, 2, 16, new byte[64]));
        assertBad(
                "compressed as IMA ADPCM (format tag 0x0011); only PCM and float can be read",
                wav(0x11, 1, 8, new byte[64]));
    }

    @Test
    void saysHowMuchIsCutOff() throws IOException {
        ByteBuffer wav = wav(PCM, 1, 16, new byte[100]);
        wav.putInt(40, 120);
        assertBad("cut off: the data chunk promises 120 bytes, the file has 100", wav);
    }

    @Test
    void saysWhatIsWrongWithTheFormat() throws IOException {
        assertBad("no channels", wav(PCM, 0, 16, new byte[0]));
        ByteBuffer noRate = wav(PCM, 1, 16, new byte[0]);
        noRate.putInt(24, 0);
        assertBad("sample rate 0 Hz", noRate);
        assertBad(
                "samples of 40 bits in frames of 5 bytes for 1 channels; "
                        + "8, 16, 24 and 32 bits of PCM and 32 and 64 bits of float can be read",
                wav(PCM, 1, 40, new byte[0]));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 255})
    void givesBackWhatWasWrittenBitExact(int channels) throws IOException {
        Random random = new Random(channels);
        float[][] written = new float[channels][3000];
        for (float[] samples : written) {
            for (int i = 0; i < samples.length; i++) {
                samples[i] = Float.intBitsToFloat(random.nextInt() & 0xFFBF_FFFF);
            }
        }
        try (WavWriter writer = new WavWriter(file, 44_100, channels)) {
            writer.write(written, 1000);
            float[][] rest = new float[channels][];
            for (int i = 0; i < channels; i++) {
                rest[i] = Arrays.copyOfRange(written[i], 1000, 3000);
            }
            writer.write(rest, 2000);
            assertEquals(3000, writer.frames());
        }
        try (WavReader reader = WavReader.open(file)) {
            assertEquals(44_100, reader.sampleRate());
            assertEquals(channels, reader.channels());
            assertEquals(3000, reader.frames());
            float[][] read = new float[channels][3000];
            assertEquals(3000, reader.read(read, 4000));
            for (int i = 0; i < channels; i++) {
                assertArrayEquals(bits(written[i]), bits(read[i]));
            }
        }
        assertEquals(94 + 3000L * channels * 4, Files.size(file));
    }

    private static int[] bits(float[] samples) {
        int[] bits = new int[samples.length];
        for (int i = 0; i < bits.length; i++) {
            bits[i] = Float.floatToRawIntBits(samples[i]);
        }
        return bits;
    }

    @Test
    void readsLargeFilesSizesFromTheirOwnChunk() throws IOException {
        new WavWriter(file, 48_000, 1).close();
        ByteBuffer wav = little(94 + 400);
        wav.put(Files.readAllBytes(file));
        wav.put(0, ascii("RF64"))
                .putInt(4, -1)
                .put(12, ascii("ds64"))
                .putLong(28, 400)
                .putInt(90, -1);
        try (WavReader reader = open(wav)) {
            assertEquals(100, reader.frames());
        }
    }

    @Test
    void refusesOrReadsWhateverTheHeaderSays() throws IOException {
        Random random = new Random(1);
        byte[] extensible = extensible(FLOAT, 2, 32, new byte[240]).array();
        byte[] plain = wav(PCM, 2, 24, new byte[240]).array();
        float[][] samples = new float[65_535][];
        Arrays.fill(samples, new float[16]);
        int opened = 0;
        try (RandomAccessFile disk = new RandomAccessFile(file.toFile(), "rw")) {
            for (int i = 0; i < 4000; i++) {
                byte[] bad = mutated((i & 1) == 0 ? plain : extensible, random);
                disk.setLength(bad.length);
                disk.seek(0);
                disk.write(bad);
                opened += opens(samples) ? 1 : 0;
            }
        }
        assertTrue(opened > 400, () -> "hardly any file was good");
    }

    private boolean opens(float[][] samples) {
        try (WavReader reader = WavReader.open(file)) {
            reader.read(samples, 16);
            return true;
        } catch (BadWav expected) {
            assertTrue(expected.getMessage().startsWith(file + ": "));
            assertEquals(1, expected.getMessage().lines().count());
            return false;
        }
    }

    private static byte[] mutated(byte[] good, Random random) {
        byte[] bad = Arrays.copyOf(good, random.nextInt(8) == 0 ? random.nextInt(good.length) : good.length);
        for (int changes = random.nextInt(4); changes >= 0 && bad.length > 0; changes--) {
            int at = random.nextInt(Math.min(bad.length, 120));
            bad[at] = random.nextBoolean() ? (byte) random.nextInt() : (byte) (random.nextBoolean() ? 0xFF : 0);
        }
        return bad;
    }
}
