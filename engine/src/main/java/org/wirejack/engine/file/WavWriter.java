package org.wirejack.engine.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Writes a WAV file of 32-bit float samples, bit-exact; beyond 4 GiB it becomes RF64, for which room is kept in front. Its
 * header is right after {@link #refresh} and {@link #close}, also when the disk is full: it never promises a frame that is
 * not there.
 */
public final class WavWriter implements AutoCloseable {
    private static final int BUFFER_BYTES = 65_536;
    private static final int MAX_CHANNELS = 255;

    private final String name;
    private final int sampleRate;
    private final int channels;
    private final int frameBytes;
    private final SeekableByteChannel channel;
    private final ByteBuffer buffer;
    private long frames;
    private boolean broken;

    /**
     * Begins a file; one that is there is replaced.
     *
     * @param channels 1 to 255
     * @throws UncheckedIOException if the file cannot be written
     */
    public WavWriter(Path file, int sampleRate, int channels) {
        this(file.toString(), open(file, channels), sampleRate, channels);
    }

    /**
     * Writes into what is open and empty, and closes it at the end.
     *
     * @param name for messages
     * @param channels 1 to 255
     * @throws UncheckedIOException if it cannot be written
     */
    public WavWriter(String name, SeekableByteChannel channel, int sampleRate, int channels) {
        requireChannels(channels);
        this.name = name;
        this.channel = channel;
        this.sampleRate = sampleRate;
        this.channels = channels;
        frameBytes = channels * Float.BYTES;
        buffer = ByteBuffer.allocate(BUFFER_BYTES).order(ByteOrder.LITTLE_ENDIAN);
        try {
            writeFully(front(0, 0));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static SeekableByteChannel open(Path file, int channels) {
        requireChannels(channels);
        try {
            return FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        } catch (IOException e) {
            throw failed(file.toString(), e);
        }
    }

    private static void requireChannels(int channels) {
        if (channels < 1 || channels > MAX_CHANNELS) {
            throw new IllegalArgumentException("channels " + channels + ": allowed are 1 to " + MAX_CHANNELS);
        }
    }

    /** Frames taken so far; after a fault, those that are in the file. */
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
            if (buffer.remaining() < frameBytes) {
                flush();
            }
            for (int i = 0; i < channels; i++) {
                buffer.putFloat(samples[i][frame]);
            }
        }
        frames += count;
    }

    /**
     * Appends silence, which takes neither time nor, where the file system knows holes, room.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void silence(long count) {
        flush();
        try {
            channel.position(channel.position() + count * frameBytes);
            frames += count;
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /**
     * All that was written until now is in the file, with a right header.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public void refresh() {
        flush();
        try {
            fillLastHole();
            putFront(0);
        } catch (IOException e) {
            throw broken(e);
        }
    }

    private void flush() {
        try {
            writeFully(buffer.flip());
            buffer.clear();
        } catch (IOException e) {
            throw broken(e);
        }
    }

    /** Silence at the end is only a position so far. */
    private void fillLastHole() throws IOException {
        long end = channel.position();
        if (end > channel.size()) {
            channel.position(end - Float.BYTES);
            writeFully(ByteBuffer.allocate(Float.BYTES));
        }
    }

    /** Ends the file. Twice is fine. */
    @Override
    public void close() {
        close(List.of());
    }

    /**
     * Ends the file, with marks behind the samples. Twice is fine.
     *
     * @throws UncheckedIOException if the rest cannot be written; what is there by then is a whole file
     */
    public void close(List<Mark> marks) {
        if (!channel.isOpen()) {
            return;
        }
        try (channel) {
            try {
                if (!broken) {
                    flush();
                    fillLastHole();
                }
            } finally {
                end(marks);
            }
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private void end(List<Mark> marks) throws IOException {
        long samplesEnd = WavFront.HEADER_BYTES + framesInFile() * frameBytes;
        channel.truncate(samplesEnd).position(samplesEnd);
        ByteBuffer tail = new MarkChunks(marks).bytes();
        int tailBytes = tail.remaining();
        try {
            writeFully(tail);
            channel.position(samplesEnd);
            putFront(tailBytes);
        } catch (IOException noRoomForMarks) {
            channel.truncate(samplesEnd).position(samplesEnd);
            putFront(0);
            throw noRoomForMarks;
        }
    }

    private long framesInFile() throws IOException {
        return (Math.min(channel.position(), channel.size()) - WavFront.HEADER_BYTES) / frameBytes;
    }

    /** The position stays where it is: at the end of the samples. */
    private void putFront(int tailBytes) throws IOException {
        long end = channel.position();
        ByteBuffer front = front((end - WavFront.HEADER_BYTES) / frameBytes, tailBytes);
        channel.position(0);
        writeFully(front);
        channel.position(end);
    }

    private ByteBuffer front(long frameCount, long tailBytes) {
        return new WavFront(sampleRate, channels, frameCount, tailBytes).header();
    }

    private void writeFully(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private UncheckedIOException broken(IOException cause) {
        broken = true;
        try {
            frames = framesInFile();
        } catch (IOException unknown) {
            cause.addSuppressed(unknown);
        }
        return failed(cause);
    }

    private UncheckedIOException failed(IOException cause) {
        return failed(name, cause);
    }

    private static UncheckedIOException failed(String name, IOException cause) {
        return new UncheckedIOException(name + ": cannot be written: " + cause.getMessage(), cause);
    }
}
