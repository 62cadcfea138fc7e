package org.wirejack.engine.driver;

import org.wirejack.audio.Format;
import org.wirejack.rt.Counter;
import org.wirejack.rt.StallReport;
import org.wirejack.rt.Stalls;

/**
 * Says when cycles are due, and keeps book of how late they were. Period {@code k} begins at {@code start + k * period},
 * rounded once, so nothing adds up; after a stall of more than a period it starts anew instead of catching up. One thread;
 * the figures may be read from any.
 */
final class Metronome {
    private static final long NANOS_PER_SECOND = 1_000_000_000L;

    private final long sampleRate;
    private final long periodFrames;
    private final long periodNanos;
    private final Counter cycles = new Counter();
    private final Counter lateCycles = new Counter();
    private final Counter maxLatenessNanos = new Counter();
    private final Stalls stalls = new Stalls();
    private long startNanos;
    private long period;
    private long latenessNanos;

    Metronome(Format format) {
        sampleRate = format.sampleRate();
        periodFrames = format.periodFrames();
        periodNanos = format.periodNanos();
    }

    /** The first cycle is due now. */
    void start(long nowNanos) {
        startNanos = nowNanos;
        period = 0;
    }

    /** When the next cycle is to begin. */
    long dueNanos() {
        return dueNanos(period);
    }

    /**
     * As {@link Format#framesToNanos}, which is not called here: some seconds after the start the compiler would have all texts of
     * its class made, in the middle of a cycle.
     */
    private long dueNanos(long ofPeriod) {
        long frames = ofPeriod * periodFrames;
        return startNanos
                + frames / sampleRate * NANOS_PER_SECOND
                + frames % sampleRate * NANOS_PER_SECOND / sampleRate;
    }

    void began(long nowNanos) {
        latenessNanos = nowNanos - dueNanos();
        if (latenessNanos > periodNanos / 2) {
            stalls.record(latenessNanos);
        }
        if (latenessNanos > periodNanos) {
            start(nowNanos);
        }
    }

    /** The cycle should be over when the next one is due. */
    void ended(long nowNanos) {
        period++;
        latenessNanos = Math.max(latenessNanos, nowNanos - dueNanos());
        cycles.increment();
        if (latenessNanos > periodNanos) {
            lateCycles.increment();
        }
        maxLatenessNanos.add(Math.max(0, latenessNanos - maxLatenessNanos.get()));
    }

    long cycles() {
        return cycles.get();
    }

    long lateCycles() {
        return lateCycles.get();
    }

    StallReport stalls() {
        return stalls.report();
    }

    long maxLatenessNanos() {
        return maxLatenessNanos.get();
    }
}
