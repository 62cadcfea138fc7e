package org.wirejack.cli.tape;

import java.nio.file.Path;
import java.util.Arrays;
import org.wirejack.engine.file.WavReader;

/** A WAV file as material. Reading forwards is cheap; going back opens the file anew. */
public final class WavMaterial implements Material {
    private static final int SKIP_FRAMES = 4096;

    private final Path file;
    private final int channels;
    private final long frames;
    private WavReader reader;
    private float[][] buffer;
    private long position;

    /**
     * @param channels wanted; where the file has fewer they come again from its first
     * @param mostFrames where it ends, if the file does not end before
     * @throws org.wirejack.engine.file.BadWav if the file cannot be read
     */
    public WavMaterial(Path file, int channels, long mostFrames) {
        this.file = file;
        this.channels = channels;
        reader = WavReader.open(file);
        frames = Math.min(mostFrames, reader.frames());
        buffer = new float[reader.channels()][SKIP_FRAMES];
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public void read(long startFrame, int count, float[][] target) {
        for (float[] channel : target) {
            Arrays.fill(channel, 0, count, 0);
        }
        int before = (int) Math.min(count, Math.max(0, -startFrame));
        int within = (int) Math.min(count - before, frames - startFrame - before);
        if (within > 0) {
            seek(startFrame + before);
            readOn(within, before, target);
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    private void seek(long frame) {
        if (frame < position) {
            reader.close();
            reader = WavReader.open(file);
            position = 0;
        }
        while (position < frame) {
            position += reader.read(buffer, (int) Math.min(SKIP_FRAMES, frame - position));
        }
    }

    private void readOn(int count, int offset, float[][] target) {
        if (buffer[0].length < count) {
            buffer = new float[reader.channels()][count];
        }
        position += reader.read(buffer, count);
        for (int channel = 0; channel < channels; channel++) {
            System.arraycopy(buffer[channel % buffer.length], 0, target[channel], offset, count);
        }
    }
}
