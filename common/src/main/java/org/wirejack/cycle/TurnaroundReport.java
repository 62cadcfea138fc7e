package org.wirejack.cycle;

import java.util.List;

/**
 * A reading of {@link Turnaround}; 0 everywhere when nothing was recorded.
 *
 * @param bars a histogram: each bar reaches twice as far as the one before, and all before the longest are there
 */
public record TurnaroundReport(long count, long p50Nanos, long p99Nanos, long maxNanos, List<Bar> bars) {
    public TurnaroundReport {
        bars = List.copyOf(bars);
    }

    /** Without a histogram. */
    public TurnaroundReport(long count, long p50Nanos, long p99Nanos, long maxNanos) {
        this(count, p50Nanos, p99Nanos, maxNanos, List.of());
    }

    /**
     * Durations beyond the bar before.
     *
     * @param upToNanos the longest that it holds
     */
    public record Bar(long upToNanos, long count) {}
}
