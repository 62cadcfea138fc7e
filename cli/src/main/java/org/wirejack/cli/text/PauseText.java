package org.wirejack.cli.text;

import org.wirejack.rt.PauseReport;
import org.wirejack.rt.StallReport;

/** What held cycles up, in one line. */
public final class PauseText {
    /** How the line begins. */
    public static final String BEGINNING = "pauses: ";

    private PauseText() {}

    /** {@code pauses: cycles held up 3 times, longest 2.100 ms, of these 1 beside the collector; collector 8 times, …}. */
    public static String line(PauseReport report) {
        return BEGINNING + "cycles held up " + times(report.stalls()) + cause(report) + "; collector "
                + times(report.collector());
    }

    private static String times(StallReport report) {
        return report.count()
                + (report.count() == 1 ? " time" : " times")
                + (report.count() == 0 ? "" : ", longest " + Figures.millis(report.longestNanos()));
    }

    private static String cause(PauseReport report) {
        if (report.stalls().count() == 0) {
            return "";
        }
        return report.besideCollector() == 0
                ? ", none while the collector worked"
                : ", " + report.besideCollector() + " of them while the collector worked";
    }
}
