package org.wirejack.audioadapter.bridge;

import java.util.concurrent.atomic.AtomicLong;

/** A figure that one thread sets and any thread reads. */
final class Gauge {
    private final AtomicLong bits = new AtomicLong();

    /** The one writer only. */
    void set(double value) {
        bits.setOpaque(Double.doubleToRawLongBits(value));
    }

    /** Any thread. */
    double get() {
        return Double.longBitsToDouble(bits.getOpaque());
    }
}
