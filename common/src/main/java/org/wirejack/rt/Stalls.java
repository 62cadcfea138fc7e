package org.wirejack.rt;

/**
 * How often a cycle's thread was held up, and how long at the most: by the system, the Java machine or the host of a
 * virtual machine. The cycle thread writes, any thread reads.
 */
public final class Stalls {
    private final Counter count = new Counter();
    private final Counter longestNanos = new Counter();

    /** The one writer only. */
    public void record(long nanos) {
        count.increment();
        longestNanos.add(Math.max(0, nanos - longestNanos.get()));
    }

    /** Any thread. */
    public StallReport report() {
        return new StallReport(count.get(), longestNanos.get());
    }
}
