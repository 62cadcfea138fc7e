package org.wirejack.benchmarks.versus.rows;

import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wirejack.benchmarks.versus.rig.Cycle;
import org.wirejack.benchmarks.versus.rig.Take;

/** The figures of a recording. */
public final class TakeFigures {
    public static final String MISSED = "missed";
    public static final String CYCLES = "cycles";
    public static final String SPOILT = "spoilt";
    /** How many turnarounds are of how many microseconds: {@code 38:1204 40:991 …}, in steps of 2. */
    public static final String HISTOGRAM = "histogram";
    /** The slowest answer of each second, in microseconds: {@code 0:130 1:118 …}. */
    public static final String SLOWEST = "slowest";

    private static final double NANOS_PER_MICRO = 1e3;
    private static final long NANOS_PER_STEP = 2000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private TakeFigures() {}

    static void add(Take take, Findings findings) {
        long[] turnarounds = take.turnaroundsNanos();
        for (double percent : new double[] {50, 99, 99.9}) {
            findings.add(name(percent), Percentiles.of(turnarounds, percent) / NANOS_PER_MICRO);
        }
        findings.add(CYCLES, take.cycles().size());
        findings.add(SPOILT, take.spoilt());
        findings.add(MISSED, take.missed().size());
        findings.add("late starts", take.lateStarts());
        findings.add(HISTOGRAM, histogram(turnarounds));
        findings.add(SLOWEST, slowest(take));
    }

    private static String name(double percent) {
        return String.format(Locale.ROOT, percent % 1 == 0 ? "p%.0f" : "p%.1f", percent);
    }

    private static String histogram(long[] turnaroundsNanos) {
        SortedMap<Long, Long> counts = new TreeMap<>();
        for (long nanos : turnaroundsNanos) {
            counts.merge(nanos / NANOS_PER_STEP * NANOS_PER_STEP / 1000, 1L, Long::sum);
        }
        return text(counts);
    }

    private static String slowest(Take take) {
        SortedMap<Long, Long> slowest = new TreeMap<>();
        long beginNanos = take.cycles().getFirst().firstNanos();
        for (Cycle cycle : take.cycles()) {
            if (cycle.answered() && !take.spoilt(cycle)) {
                long second = (cycle.firstNanos() - beginNanos) / NANOS_PER_SECOND;
                slowest.merge(second, cycle.turnaroundNanos() / 1000, Math::max);
            }
        }
        return text(slowest);
    }

    private static String text(SortedMap<Long, Long> values) {
        return values.entrySet().stream()
                .map(entry -> entry.getKey() + ":" + entry.getValue())
                .collect(Collectors.joining(" "));
    }
}
