package org.wirejack.cli.selftest;

import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.demo.Comparison;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.TurnaroundReport;
import org.wirejack.cycle.TurnaroundReport.Bar;

/**
 * What came of one setting.
 *
 * @param latencyCycles that the slave asked for
 * @param reportedFrames round trip, as the ports report it
 * @param measuredFrames the same, found in the sound
 * @param bad null if every sample is right
 * @param cycles while the sound was played
 * @param turnaround of the whole session
 * @param bars of its histogram, while the sound was played
 * @param worstDelayNanos how late a cycle here began at the worst, while the sound was played
 * @param diskFrames not recorded, because the disk was too slow
 */
record TrialResult(
        int latencyCycles,
        int reportedFrames,
        OptionalLong measuredFrames,
        Comparison comparison,
        @Nullable BadPosition bad,
        CycleReport cycles,
        TurnaroundReport turnaround,
        List<Bar> bars,
        long worstDelayNanos,
        long diskFrames) {
    /** Of the time that a fast master waits, half. */
    private static final double FAST_SHARE = 0.125;
    /** Of the last cycle that an answer may take, a quarter. */
    private static final double SPARE_CYCLES = 0.25;

    /** Whether all sound came back, right and in time. */
    boolean held() {
        boolean complete = comparison.frames() > reportedFrames;
        boolean timely = measuredFrames.isPresent() && measuredFrames.getAsLong() == reportedFrames;
        return comparison.exact() && complete && timely;
    }

    /** Whether even the latest answer left some time. */
    boolean hasMargin(long periodNanos) {
        double usable = latencyCycles == 0 ? FAST_SHARE : latencyCycles - SPARE_CYCLES;
        return held() && turnaround.maxNanos() <= usable * periodNanos;
    }
}
