package org.wirejack.cycle;

import org.wirejack.rt.NanoClock;

/** Time that goes on when a test says so. It begins shortly before a long overflows, since clocks may. */
public final class FakeClock implements NanoClock {
    private long nowNanos = Long.MAX_VALUE - 100_000_000L;

    @Override
    public long nanoTime() {
        return nowNanos;
    }

    public void advance(long nanos) {
        nowNanos += nanos;
    }

    /** Nothing when it is later already. */
    public void advanceTo(long nanos) {
        if (nanos - nowNanos > 0) {
            nowNanos = nanos;
        }
    }
}
