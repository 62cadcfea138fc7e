package org.wirejack.live.model;

import org.wirejack.rt.PauseReport;
import org.wirejack.rt.StallReport;

/** What held cycles up. */
public record PauseFigures(
        @About("How often the cycle's thread was held up, as far as it is this program's.")
        long stalls,

        @About("The longest of these, in milliseconds.") double longestStallMillis,

        @About("How many of them fell into the same tenth of a second as a pause of the Java machine's collector.")
        long besideCollector,

        @About("Pauses of the collector.") long collections,

        @About("The longest of these, in milliseconds.") double longestCollectionMillis) {
    public static final PauseFigures NONE = of(new PauseReport(StallReport.NONE, 0, StallReport.NONE));

    public static PauseFigures of(PauseReport report) {
        return new PauseFigures(
                report.stalls().count(),
                Millis.of(report.stalls().longestNanos()),
                report.besideCollector(),
                report.collector().count(),
                Millis.of(report.collector().longestNanos()));
    }
}
