package org.wirejack.cli.option;

/** How a slave answers; the last two are NetJACK2's old names for latencies of one and two cycles. */
public enum Mode {
    FAST(true, 0),
    SYNC(true, Timing.DEFAULT_LATENCY_CYCLES),
    ASYNC(false, Timing.DEFAULT_LATENCY_CYCLES),
    NORMAL(true, 1),
    SLOW(true, 2);

    private final boolean sync;
    private final int latencyCycles;

    Mode(boolean sync, int latencyCycles) {
        this.sync = sync;
        this.latencyCycles = latencyCycles;
    }

    Timing preset() {
        return new Timing(sync, latencyCycles);
    }
}
