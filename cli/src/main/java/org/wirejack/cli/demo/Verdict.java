package org.wirejack.cli.demo;

import java.util.Locale;
import java.util.OptionalLong;

/**
 * Whether the demonstration worked, and in which words.
 *
 * @param measured the round trip, for the report
 * @param samples what came back, for the report
 */
record Verdict(boolean worked, String measured, String samples) {
    private static final double DECIBELS_PER_DECADE = 20;

    /** Noise is the hardest to code, and little is left of it at low rates. By chance it is 0.05 at the most. */
    private static final double LEAST_CORRELATION = 0.07;

    /** Of sound that can be foretold. */
    static Verdict ofSound(Comparison comparison, OptionalLong measuredFrames, DemoFigures figures, DemoPlan plan) {
        long excused = figures.excusedPeriods(plan.format().periodFrames());
        boolean timely = measuredFrames.isEmpty() || measuredFrames.getAsLong() == figures.reportedFrames();
        boolean complete = comparison.frames() > figures.reportedFrames();
        String measured = measuredFrames.isPresent()
                ? measuredFrames.getAsLong() + " frames"
                : "not to be found in what came back";
        if (comparison.exact()) {
            return new Verdict(timely && complete, measured, "bit-exact, " + extent(comparison, plan));
        }
        if (comparison.spoiledPeriods() <= excused) {
            return new Verdict(
                    timely && complete,
                    measured,
                    "bit-exact but for the " + comparison.spoiledPeriods() + " of " + comparison.periods()
                            + " periods that were missed, " + extent(comparison, plan));
        }
        return new Verdict(
                false,
                measured,
                "NOT bit-exact: " + comparison.spoiledPeriods() + " of "
                        + comparison.periods() + " periods differ, the first at frame " + comparison.firstWrongFrame()
                        + ", and only " + excused + " were missed");
    }

    /** Of sound that an encoding changes: it must be alike, whole but for what was missed, and as late as reported. */
    static Verdict ofLossy(Likeness likeness, DemoFigures figures, int periodFrames) {
        boolean alike = likeness.correlation() >= LEAST_CORRELATION;
        boolean whole = likeness.silentPeriods() <= figures.excusedPeriods(periodFrames);
        return new Verdict(
                alike && whole && likeness.delayFrames() == figures.reportedFrames(),
                alike ? likeness.delayFrames() + " frames" : "not to be found in what came back",
                String.format(
                        Locale.ROOT,
                        "%s, correlation %.4f, SNR %.1f dB, %d frames compared%s",
                        alike ? "alike" : "NOT alike",
                        likeness.correlation(),
                        likeness.snrDecibels(),
                        likeness.frames(),
                        likeness.silentPeriods() == 0 ? "" : ", " + likeness.silentPeriods() + " periods silent"));
    }

    /**
     * Of a synth.
     *
     * @param peak largest sample, full scale 1
     */
    static Verdict ofMusic(float peak) {
        String samples = peak > 0
                ? String.format(
                        Locale.ROOT, "n/a; the synth's peak is %.1f dBFS", DECIBELS_PER_DECADE * Math.log10(peak))
                : "n/a; and nothing but silence came back";
        return new Verdict(peak > 0, "n/a", samples);
    }

    private static String extent(Comparison comparison, DemoPlan plan) {
        return comparison.frames() + " frames of " + plan.program().channels() + " channels";
    }
}
