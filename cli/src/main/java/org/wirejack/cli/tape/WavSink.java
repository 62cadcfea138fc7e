package org.wirejack.cli.tape;

import java.nio.file.Path;
import org.wirejack.engine.file.Mark;
import org.wirejack.engine.file.WavWriter;
import org.wirejack.rt.NanoClock;

/**
 * Records into a WAV file of floats, with a mark for each gap. Once a second the file is made whole, with a right header:
 * nothing older than that is lost with the process.
 */
public final class WavSink implements FrameSink {
    private static final long REFRESH_NANOS = 1_000_000_000L;

    private final WavWriter writer;
    private final MarkList marks;
    private final NanoClock clock;
    private long refreshedNanos;

    /** Begins the file; one that is there is replaced. Its marks are also in a text file beside it. */
    public WavSink(Path file, int sampleRate, int channels) {
        this(
                new WavWriter(file, sampleRate, channels),
                new MarkList(Take.marksBeside(file), sampleRate),
                NanoClock.SYSTEM);
    }

    /** @param writer closed with this */
    public WavSink(WavWriter writer, MarkList marks, NanoClock clock) {
        this.writer = writer;
        this.marks = marks;
        this.clock = clock;
        refreshedNanos = clock.nanoTime();
    }

    /** Its marks, for those who know of more. */
    public MarkList marks() {
        return marks;
    }

    /** What is in the file. After {@link #close}. */
    public long frames() {
        return writer.frames();
    }

    @Override
    public void write(float[][] samples, int frames) {
        writer.write(samples, frames);
        refreshWhenDue();
    }

    @Override
    public void gap(long frames) {
        marks.add(new Mark(writer.frames(), frames, frames + " frames lost, the disk was too slow"));
        writer.silence(frames);
        refreshWhenDue();
    }

    private void refreshWhenDue() {
        if (clock.nanoTime() - refreshedNanos >= REFRESH_NANOS) {
            writer.refresh();
            refreshedNanos = clock.nanoTime();
        }
    }

    @Override
    public void close() {
        writer.close(marks.marks());
    }
}
