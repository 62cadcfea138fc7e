package org.wirejack.cli.option;

/** How a slave answers; the last two are NetJACK2's old names for latencies of one and two cycles. */
public enum Mode {
    FAST(true, 0),
    SYNC(true, Timing.DEFAULT_LATENCY_CYCLES),
    ASYNC(false, Timing.DEFAULT_LATENCY_CYCLES),
    NORMAL(true, 1),
    SLOW(true, 2);

    private final Timing preset;

    Mode(boolean sync, int latencyCycles) {
        preset = new Timing(sync, latencyCycles);
    }

    Timing preset() {
        return preset;
    }
}
