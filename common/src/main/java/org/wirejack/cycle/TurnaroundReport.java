package org.wirejack.cycle;

import java.util.List;

/**
 * A reading of {@link Turnaround}; 0 everywhere when nothing was recorded.
 *
 * @param bars a histogram: each bar reaches twice as far as the one before, and all before the longest are there
 * @param recent the same of about the last second
 */
public record TurnaroundReport(long count, long p50Nanos, long p99Nanos, long maxNanos, List<Bar> bars, Recent recent) {
    public TurnaroundReport {
        bars = List.copyOf(bars);
    }

    /** Without a histogram. */
    public TurnaroundReport(long count, long p50Nanos, long p99Nanos, long maxNanos) {
        this(count, p50Nanos, p99Nanos, maxNanos, List.of(), Recent.NONE);
    }

    /**
     * Durations beyond the bar before.
     *
     * @param upToNanos the longest that it holds
     */
    public record Bar(long upToNanos, long count) {}

    /** Durations of a short time; 0 everywhere when nothing was recorded in it. */
    public record Recent(long count, long p50Nanos, long p99Nanos, long maxNanos) {
        public static final Recent NONE = new Recent(0, 0, 0, 0);
    }
}
