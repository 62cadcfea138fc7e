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
    private final Format format;
    private final Counter cycles = new Counter();
    private final Counter lateCycles = new Counter();
    private final Counter maxLatenessNanos = new Counter();
    private final Stalls stalls = new Stalls();
    private long startNanos;
    private long period;
    private long latenessNanos;

    Metronome(Format format) {
        this.format = format;
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

    private long dueNanos(long ofPeriod) {
        return startNanos + format.framesToNanos(ofPeriod * format.periodFrames());
    }

    void began(long nowNanos) {
        latenessNanos = nowNanos - dueNanos();
        if (latenessNanos > format.periodNanos() / 2) {
            stalls.record(latenessNanos);
        }
        if (latenessNanos > format.periodNanos()) {
            start(nowNanos);
        }
    }

    /** The cycle should be over when the next one is due. */
    void ended(long nowNanos) {
        period++;
        latenessNanos = Math.max(latenessNanos, nowNanos - dueNanos());
        cycles.increment();
        if (latenessNanos > format.periodNanos()) {
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
