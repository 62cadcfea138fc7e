package org.wirejack.cli.selftest;

import org.wirejack.rt.Counter;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.NanoClock;

/** A sleeper that keeps in mind how late it woke at the worst, from the moment it is told to. Allocates nothing. */
final class DelayMeter implements DeadlineSleeper {
    private final DeadlineSleeper sleeper;
    private final NanoClock clock;
    private final Counter worstNanos = new Counter();
    private volatile boolean counting;

    DelayMeter(DeadlineSleeper sleeper, NanoClock clock) {
        this.sleeper = sleeper;
        this.clock = clock;
    }

    /** Cycle thread only. */
    @Override
    public void sleepUntil(long deadlineNanos) {
        sleeper.sleepUntil(deadlineNanos);
        long lateNanos = clock.nanoTime() - deadlineNanos;
        if (counting && lateNanos > worstNanos.get()) {
            worstNanos.add(lateNanos - worstNanos.get());
        }
    }

    /** Control thread. */
    void count() {
        counting = true;
    }

    /** Any thread. */
    long worstNanos() {
        return worstNanos.get();
    }
}
