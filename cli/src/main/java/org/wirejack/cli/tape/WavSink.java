package org.wirejack.cli.tape;

import java.nio.file.Path;
import org.wirejack.engine.file.WavWriter;

/** Records into a WAV file of floats. */
public final class WavSink implements FrameSink {
    private final WavWriter writer;

    /** Begins the file; one that is there is replaced. */
    public WavSink(Path file, int sampleRate, int channels) {
        writer = new WavWriter(file, sampleRate, channels);
    }

    @Override
    public void write(float[][] samples, int frames) {
        writer.write(samples, frames);
    }

    @Override
    public void close() {
        writer.close();
    }
}
