package org.wirejack.cli.record;

import java.util.Locale;
import org.wirejack.cli.tape.FrameSink;

/** Knows the loudest sample of what has gone through it since the last look. Written by one thread, read by another. */
final class PeakMeter implements FrameSink {
    private static final double DECIBELS_PER_DECADE = 20;

    private final FrameSink sink;
    private volatile float peak;

    PeakMeter(FrameSink sink) {
        this.sink = sink;
    }

    /** {@code peak -12.3 dB}, or {@code silent}. */
    String text() {
        float loudest = peak;
        peak = 0;
        return loudest == 0
                ? "silent"
                : String.format(Locale.ROOT, "peak %.1f dB", DECIBELS_PER_DECADE * Math.log10(loudest));
    }

    @Override
    public void write(float[][] samples, int frames) {
        float loudest = peak;
        for (float[] channel : samples) {
            for (int frame = 0; frame < frames; frame++) {
                loudest = Math.max(loudest, Math.abs(channel[frame]));
            }
        }
        peak = loudest;
        sink.write(samples, frames);
    }

    @Override
    public void gap(long frames) {
        sink.gap(frames);
    }

    @Override
    public void close() {
        sink.close();
    }
}
