package org.wirejack.cli.selftest;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.wirejack.cli.text.Figures;

/** What came of a setting, for the user. */
final class TrialText {
    private final TestPlan plan;

    TrialText(TestPlan plan) {
        this.plan = plan;
    }

    List<String> lines(TrialResult result) {
        List<String> lines = new ArrayList<>();
        lines.add(setting(result.latencyCycles()) + ": " + (result.held() ? "holds" : "does NOT hold"));
        lines.add("  samples     " + samples(result));
        lines.add("  cycles      " + Figures.cycles(result.cycles()).substring("cycles ".length()));
        lines.add("  round trip  measured " + measured(result.measuredFrames()) + ", reported "
                + Figures.frames(result.reportedFrames(), rate()));
        lines.add("  delay       worst of the cycle here " + Figures.millis(result.worstDelayNanos()));
        if (result.diskFrames() > 0) {
            lines.add("  disk        too slow for " + result.diskFrames() + " frames: choose another folder by TMPDIR");
        }
        lines.add("  answers     " + Figures.turnaround(result.turnaround()));
        HistogramText.lines(result.bars()).forEach(line -> lines.add("              " + line));
        return lines;
    }

    static String setting(int latencyCycles) {
        return latencyCycles == 0 ? "fast mode" : "latency " + latencyCycles;
    }

    private String samples(TrialResult result) {
        BadPosition bad = result.bad();
        return bad == null
                ? "all right, " + result.comparison().frames() + " frames of " + plan.channels() + " channels"
                : result.comparison().spoiledPeriods() + " of "
                        + result.comparison().periods() + " periods wrong, the first at " + bad.text(rate());
    }

    private static String measured(OptionalLong frames) {
        return frames.isPresent() ? frames.getAsLong() + " frames" : "nothing that was sent";
    }

    private int rate() {
        return plan.format().sampleRate();
    }
}
