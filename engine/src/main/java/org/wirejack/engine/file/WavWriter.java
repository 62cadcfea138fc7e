package org.wirejack.engine.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Writes a WAV file of 32-bit float samples, bit-exact. Its header is right once it is closed; beyond 4 GiB the file becomes
 * RF64, for which room is kept in front.
 *
 * <pre>
 *  0 "RIFF" size "WAVE"
 * 12 "JUNK" 28 (becomes "ds64": riffSize, dataSize, frames, no table)
 * 48 "fmt " 18: float, no extension
 * 74 "fact" 4: frames
 * 86 "data" size
 * 94 samples
 * </pre>
 */
public final class WavWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 65_536;
    private static final int HEADER_BYTES = 94;
    private static final int RIFF_HEAD_BYTES = 8;
    private static final int JUNK_BYTES = 28;
    private static final int FMT_BYTES = 18;
    private static final int MAX_CHANNELS = 255;
    private static final long MAX_RIFF_BYTES = 0xFFFF_FFFFL;

    private final Path file;
    private final int sampleRate;
    private final int channels;
    private final FileChannel channel;
    private final ByteBuffer buffer;
    private long frames;

    /**
     * Begins a file; one that is there is replaced.
     *
     * @param channels 1 to 255
     * @throws UncheckedIOException if the file cannot be written
     */
    public WavWriter(Path file, int sampleRate, int channels) {
        if (channels < 1 || channels > MAX_CHANNELS) {
            throw new IllegalArgumentException("channels " + channels + ": allowed are 1 to " + MAX_CHANNELS);
        }
        this.file = file;
        this.sampleRate = sampleRate;
        this.channels = channels;
        buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try {
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
            writeFully(header());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Frames written so far. */
    public long frames() {
        return frames;
    }

    /**
     * Appends frames.
     *
     * @param samples one array for each channel
     * @param count frames of each to write
     * @throws UncheckedIOException if the file cannot be written
     */
    public void write(float[][] samples, int count) {
        for (int frame = 0; frame < count; frame++) {
            if (buffer.remaining() < channels * Float.BYTES) {
                flush();
            }
            for (int i = 0; i < channels; i++) {
                buffer.putFloat(samples[i][frame]);
            }
        }
        frames += count;
    }

    private void flush() {
        try {
            writeFully(buffer.flip());
            buffer.clear();
        } catch (IOException e) {
            throw failed(e);
        }
    }

    /** Ends the file with a right header. Twice is fine. */
    @Override
    public void close() {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            flush();
            channel.position(0);
            writeFully(header());
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private ByteBuffer header() {
        long dataBytes = frames * channels * Float.BYTES;
        long riffBytes = HEADER_BYTES - RIFF_HEAD_BYTES + dataBytes;
        boolean large = riffBytes > MAX_RIFF_BYTES;
        ByteBuffer header = ByteBuffer.allocate(HEADER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        chunk(header, large ? "RF64" : "RIFF", large ? MAX_RIFF_BYTES : riffBytes);
        header.put("WAVE".getBytes(StandardCharsets.US_ASCII));
        chunk(header, large ? "ds64" : "JUNK", JUNK_BYTES);
        header.putLong(large ? riffBytes : 0)
                .putLong(large ? dataBytes : 0)
                .putLong(large ? frames : 0)
                .putInt(0);
        chunk(header, "fmt ", FMT_BYTES);
        putFormat(header);
        chunk(header, "fact", Integer.BYTES);
        header.putInt((int) Math.min(frames, MAX_RIFF_BYTES));
        chunk(header, "data", large ? MAX_RIFF_BYTES : dataBytes);
        return header.flip();
    }

    private void putFormat(ByteBuffer header) {
        int frameBytes = channels * Float.BYTES;
        header.putShort((short) FormatTag.FLOAT).putShort((short) channels);
        header.putInt(sampleRate).putInt(sampleRate * frameBytes);
        header.putShort((short) frameBytes).putShort((short) Float.SIZE).putShort((short) 0);
    }

    private static void chunk(ByteBuffer header, String id, long size) {
        header.put(id.getBytes(StandardCharsets.US_ASCII)).putInt((int) size);
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private UncheckedIOException failed(IOException cause) {
        return new UncheckedIOException(file + ": cannot be written: " + cause.getMessage(), cause);
    }
}
