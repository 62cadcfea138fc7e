package org.wirejack.cli.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wirejack.cli.text.Figures;

/** The demonstration's last words. */
final class DemoReport {
    private static final double NANOS_PER_SECOND = 1e9;

    private DemoReport() {}

    static List<String> lines(DemoPlan plan, DemoFigures figures, Verdict verdict) {
        List<String> lines = new ArrayList<>(List.of(
                row("connected", String.format(Locale.ROOT, "in %.3f s", figures.connectNanos() / NANOS_PER_SECOND)),
                row("cycles", Figures.cycles(figures.cycles()).substring("cycles ".length())),
                row("slave's", figures.slave().cycles()),
                row(
                        "round trip",
                        "measured " + verdict.measured() + ", reported "
                                + Figures.frames(
                                        figures.reportedFrames(), plan.format().sampleRate())),
                row("turnaround", "master: " + Figures.turnaround(figures.turnaround())),
                row("", "slave:  " + figures.slave().turnaround()),
                row("samples", verdict.samples())));
        if (figures.diskFrames() > 0) {
            lines.add(row("disk", "too slow for " + figures.diskFrames() + " frames, which are silent"));
        }
        lines.add(row("written", plan.output().toString()));
        return lines;
    }

    private static String row(String title, String text) {
        return String.format(Locale.ROOT, "%-11s %s", title, text).stripTrailing();
    }
}
