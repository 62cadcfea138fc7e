package org.wirejack.engine.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Reads the samples of a WAV file: PCM of 8 to 32 bits or float of 32 or 64 bits, any number of channels. */
public final class WavReader implements AutoCloseable {
    private static final int BUFFER_BYTES = 65_536;

    private final Path file;
    private final FileChannel channel;
    private final WavLayout layout;
    private final ByteBuffer buffer;
    private long framesLeft;

    private WavReader(Path file, FileChannel channel, WavLayout layout) throws IOException {
        this.file = file;
        this.channel = channel.position(layout.dataOffset());
        this.layout = layout;
        int bufferFrames = Math.max(1, BUFFER_BYTES / layout.frameBytes());
        buffer = ByteBuffer.allocate(bufferFrames * layout.frameBytes()).order(ByteOrder.LITTLE_ENDIAN);
        framesLeft = layout.frames();
    }

    /** @throws BadWav if the file is not there, or is no WAV file that can be read here */
    public static WavReader open(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new BadWav(file, Files.exists(file) ? "not a file" : "not there");
        }
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
            try {
                return new WavReader(file, channel, WavHeader.read(file, channel));
            } catch (RuntimeException | IOException e) {
                channel.close();
                throw e;
            }
        } catch (IOException e) {
            throw new BadWav(file, "cannot be read: " + e.getMessage(), e);
        }
    }

    public int sampleRate() {
        return layout.sampleRate();
    }

    public int channels() {
        return layout.channels();
    }

    /** Frames in the whole file. */
    public long frames() {
        return layout.frames();
    }

    /**
     * Reads on.
     *
     * @param target one array for each channel; what is beyond the frames read is left as it was
     * @param count frames wanted
     * @return frames read: less than wanted only at the end
     * @throws BadWav if the file has become shorter, or cannot be read
     */
    public int read(float[][] target, int count) {
        int wanted = (int) Math.min(count, framesLeft);
        int done = 0;
        while (done < wanted) {
            int frames = Math.min(wanted - done, buffer.capacity() / layout.frameBytes());
            fill(frames);
            decode(target, done, frames);
            done += frames;
        }
        framesLeft -= wanted;
        return wanted;
    }

    private void fill(int frames) {
        buffer.clear().limit(frames * layout.frameBytes());
        try {
            while (buffer.hasRemaining()) {
                if (channel.read(buffer) < 0) {
                    throw new BadWav(file, "it became shorter while it was read");
                }
            }
        } catch (IOException e) {
            throw new BadWav(file, "cannot be read: " + e.getMessage(), e);
        }
        buffer.flip();
    }

    private void decode(float[][] target, int offset, int frames) {
        SampleFormat format = layout.sampleFormat();
        for (int frame = offset; frame < offset + frames; frame++) {
            for (int channelIndex = 0; channelIndex < layout.channels(); channelIndex++) {
                target[channelIndex][frame] = format.take(buffer);
            }
        }
    }

    /** Twice is fine. */
    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new BadWav(file, "cannot be closed: " + e.getMessage(), e);
        }
    }
}
