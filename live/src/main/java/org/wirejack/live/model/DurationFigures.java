package org.wirejack.live.model;

import org.wirejack.cycle.TurnaroundReport;

/** Durations, in milliseconds; 0 everywhere when there were none. */
public record DurationFigures(
        @About("How many there were.") long count,

        @About("Half of them took no longer.") double p50Millis,

        @About("99 of a hundred took no longer.") double p99Millis,

        @About("The longest.") double maxMillis) {
    /** Of all sessions. */
    public static DurationFigures of(TurnaroundReport report) {
        return of(report.count(), report.p50Nanos(), report.p99Nanos(), report.maxNanos());
    }

    /** Of about the last second. */
    public static DurationFigures of(TurnaroundReport.Recent recent) {
        return of(recent.count(), recent.p50Nanos(), recent.p99Nanos(), recent.maxNanos());
    }

    private static DurationFigures of(long count, long p50Nanos, long p99Nanos, long maxNanos) {
        return new DurationFigures(count, Millis.of(p50Nanos), Millis.of(p99Nanos), Millis.of(maxNanos));
    }
}
