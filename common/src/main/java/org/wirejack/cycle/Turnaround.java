package org.wirejack.cycle;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.jspecify.annotations.Nullable;
import org.wirejack.cycle.TurnaroundReport.Bar;
import org.wirejack.cycle.TurnaroundReport.Recent;
import org.wirejack.rt.NanoClock;

/** Durations in nanoseconds, recorded by one cycle thread without allocation and read by control threads. */
public final class Turnaround {
    private static final long MAX_NANOS = 10_000_000_000L;
    private static final long FIRST_BAR_NANOS = 16_000;
    private static final int SIGNIFICANT_DIGITS = 2;
    /** Less than a second by so much that who looks once a second finds another one each time. */
    private static final long WINDOW_NANOS = 900_000_000L;

    private final NanoClock clock;
    private final SingleWriterRecorder recorder = new SingleWriterRecorder(MAX_NANOS, SIGNIFICANT_DIGITS);
    private final Histogram total = new Histogram(MAX_NANOS, SIGNIFICANT_DIGITS);
    private final Histogram window = new Histogram(MAX_NANOS, SIGNIFICANT_DIGITS);
    private @Nullable Histogram interval;
    private Recent recent = Recent.NONE;
    private long windowStartNanos;

    public Turnaround() {
        this(NanoClock.SYSTEM);
    }

    Turnaround(NanoClock clock) {
        this.clock = clock;
        windowStartNanos = clock.nanoTime();
    }

    /** Cycle thread only. */
    public void record(long nanos) {
        recorder.recordValue(Math.clamp(nanos, 0, MAX_NANOS));
    }

    /**
     * Everything so far, and what the last window held: a window ends with the first look that finds it long enough.
     * Control threads.
     */
    public synchronized TurnaroundReport report() {
        Histogram latest = recorder.getIntervalHistogram(interval);
        interval = latest;
        total.add(latest);
        window.add(latest);
        endWindow();
        return new TurnaroundReport(
                total.getTotalCount(),
                total.getValueAtPercentile(50),
                total.getValueAtPercentile(99),
                total.getMaxValue(),
                bars(),
                recent);
    }

    private void endWindow() {
        long nowNanos = clock.nanoTime();
        if (nowNanos - windowStartNanos >= WINDOW_NANOS) {
            recent = new Recent(
                    window.getTotalCount(),
                    window.getValueAtPercentile(50),
                    window.getValueAtPercentile(99),
                    window.getMaxValue());
            window.reset();
            windowStartNanos = nowNanos;
        }
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        total.logarithmicBucketValues(FIRST_BAR_NANOS, 2)
                .forEach(step -> bars.add(new Bar(step.getValueIteratedTo(), step.getCountAddedInThisIterationStep())));
        return bars;
    }
}
