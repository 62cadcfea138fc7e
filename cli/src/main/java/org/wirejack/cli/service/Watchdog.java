package org.wirejack.cli.service;

import org.wirejack.rt.NanoClock;

/** When systemd's watchdog is to be fed: four times in its time, and not while the cycle stands still. Control thread. */
final class Watchdog {
    /** For who has none. */
    static final long NEVER = 0;

    private static final int FEEDS_IN_TIME = 4;

    private final long timeNanos;
    private final NanoClock clock;
    private long fedNanos;
    private long beatsThen = -1;

    /** @param timeNanos after which systemd gives up; {@link #NEVER} for no watchdog */
    Watchdog(long timeNanos, NanoClock clock) {
        this.timeNanos = timeNanos;
        this.clock = clock;
        fedNanos = clock.nanoTime();
    }

    /** To be asked again and again where no cycle of ours has to run. */
    boolean due() {
        long nowNanos = clock.nanoTime();
        boolean due = timeNanos != NEVER && nowNanos - fedNanos >= timeNanos / FEEDS_IN_TIME;
        if (due) {
            fedNanos = nowNanos;
        }
        return due;
    }

    /** @param beats of the cycle so far */
    boolean due(long beats) {
        boolean due = beats != beatsThen && due();
        if (due) {
            beatsThen = beats;
        }
        return due;
    }
}
