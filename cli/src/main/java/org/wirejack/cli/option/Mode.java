package org.wirejack.cli.option;

import java.util.Arrays;
import java.util.Locale;

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

    /** @throws IllegalArgumentException if there is none of this name */
    public static Mode of(String name) {
        return Arrays.stream(values())
                .filter(mode -> mode.optionName().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(
                        "--mode " + name + ": known are fast, sync, async, normal and slow"));
    }

    /** As the user writes it. */
    String optionName() {
        return name().toLowerCase(Locale.ROOT);
    }

    Timing preset() {
        return new Timing(sync, latencyCycles);
    }
}
