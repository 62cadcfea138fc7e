package org.wirejack.cycle;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.SingleWriterRecorder;
import org.wirejack.cycle.TurnaroundReport.Bar;

/** Durations in nanoseconds, recorded by one cycle thread without allocation and read by a control thread. */
public final class Turnaround {
    private static final long MAX_NANOS = 10_000_000_000L;
    private static final long FIRST_BAR_NANOS = 16_000;
    private static final int SIGNIFICANT_DIGITS = 2;

    private final SingleWriterRecorder recorder = new SingleWriterRecorder(MAX_NANOS, SIGNIFICANT_DIGITS);
    private final Histogram total = new Histogram(MAX_NANOS, SIGNIFICANT_DIGITS);

    /** Cycle thread only. */
    public void record(long nanos) {
        recorder.recordValue(Math.clamp(nanos, 0, MAX_NANOS));
    }

    /** Everything so far. Control threads. */
    public synchronized TurnaroundReport report() {
        total.add(recorder.getIntervalHistogram());
        return new TurnaroundReport(
                total.getTotalCount(),
                total.getValueAtPercentile(50),
                total.getValueAtPercentile(99),
                total.getMaxValue(),
                bars());
    }

    private List<Bar> bars() {
        List<Bar> bars = new ArrayList<>();
        total.logarithmicBucketValues(FIRST_BAR_NANOS, 2)
                .forEach(step -> bars.add(new Bar(step.getValueIteratedTo(), step.getCountAddedInThisIterationStep())));
        return bars;
    }
}
