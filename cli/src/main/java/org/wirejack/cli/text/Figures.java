package org.wirejack.cli.text;

import java.util.Locale;
import org.wirejack.audio.Format;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.TurnaroundReport;

/** Numbers as the user reads them. */
public final class Figures {
    private static final double NANOS_PER_MILLI = 1e6;

    private Figures() {}

    /** {@code 0.123 ms}. */
    public static String millis(long nanos) {
        return String.format(Locale.ROOT, "%.3f ms", nanos / NANOS_PER_MILLI);
    }

    /** {@code 512 frames (10.7 ms)}. */
    public static String frames(long frames, int sampleRate) {
        return String.format(Locale.ROOT, "%d frames (%.1f ms)", frames, frames * 1e3 / sampleRate);
    }

    /** {@code 48000 Hz, period 256 frames (5.3 ms)}. */
    public static String format(Format format) {
        return format.sampleRate() + " Hz, period " + frames(format.periodFrames(), format.sampleRate());
    }

    /** {@code p50 0.123 ms, p99 0.200 ms, max 0.310 ms}. */
    public static String turnaround(TurnaroundReport report) {
        return "p50 " + millis(report.p50Nanos()) + ", p99 " + millis(report.p99Nanos()) + ", max "
                + millis(report.maxNanos());
    }

    /** {@code cycles 900, missed 0, incomplete 0, concealed 0, packets late 0, lost 0}: first cycles, then packets. */
    public static String cycles(CycleReport report) {
        return "cycles " + report.cycles() + ", missed " + report.missed() + ", incomplete " + report.incomplete()
                + ", concealed " + report.concealed() + rare("skipped", report.skipped())
                + rare("lost events", report.lostEvents())
                + rare("postponed events", report.postponedEvents())
                + ", packets late " + report.latePackets() + ", lost " + report.lostPackets()
                + rare("duplicate", report.duplicatePackets()) + rare("early", report.earlyPackets())
                + rare("malformed", report.malformedPackets()) + rare("foreign", report.foreignPackets());
    }

    /** What is worth a word only when it happens. */
    private static String rare(String name, long count) {
        return count == 0 ? "" : ", " + name + " " + count;
    }
}
