package org.wirejack.cli.selftest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Format;
import org.wirejack.cli.demo.Comparison;
import org.wirejack.cli.tape.Material;
import org.wirejack.cli.tape.TestSignal;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.TurnaroundReport;
import org.wirejack.cycle.TurnaroundReport.Bar;

class AdviceTest {
    /** A period is 5 ms. */
    private static final TestPlan PLAN = new TestPlan(new Format(48_000, 240), 2, 5);

    private static final CycleReport CYCLES = new CycleReport(9, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    private static TrialResult result(int latencyCycles, boolean exact, long worstMicros) {
        int frames = latencyCycles * 240;
        return new TrialResult(
                latencyCycles,
                frames,
                OptionalLong.of(frames),
                new Comparison(240_000, 1000, exact ? 0 : 3, exact ? -1 : 4801),
                exact ? null : new BadPosition(4801, 2, 0.5f, 0),
                CYCLES,
                new TurnaroundReport(9, 1, 1, worstMicros * 1000),
                List.of(),
                0,
                0);
    }

    @Test
    void aQuickMachineIsRecommendedFastMode() {
        assertEquals(
                List.of(
                        "lowest that held: fast mode",
                        "recommended: wirejack slave --mode fast (nothing added), which left time to spare"),
                new Advice(PLAN, List.of(result(0, true, 600))).lines());
    }

    @Test
    void aSettingThatHeldWithoutTimeToSpareIsNotRecommended() {
        Advice advice = new Advice(PLAN, List.of(result(0, true, 1200), result(1, true, 4900), result(2, true, 5100)));
        assertEquals("lowest that held: fast mode", advice.lines().getFirst());
        assertTrue(
                advice.lines().getLast().startsWith("recommended: wirejack slave --latency 2 (480 frames (10.0 ms))"));
    }

    @Test
    void whatHeldByChanceBelowOneThatDidNotDoesNotCount() {
        Advice advice = new Advice(PLAN, List.of(result(0, true, 600), result(1, false, 900), result(2, true, 5100)));
        assertEquals("lowest that held: latency 2", advice.lines().getFirst());
    }

    @Test
    void whenNothingHeldAnotherPeriodIsAdvised() {
        Advice advice = new Advice(PLAN, List.of(result(0, false, 600), result(1, false, 900)));
        assertTrue(advice.lowest().isEmpty());
        assertEquals("no setting held", advice.lines().getFirst());
    }

    @Test
    void soundThatIsLaterThanReportedDoesNotHold() {
        TrialResult late = new TrialResult(
                1,
                240,
                OptionalLong.of(241),
                new Comparison(240_000, 1000, 0, -1),
                null,
                CYCLES,
                new TurnaroundReport(9, 1, 1, 1),
                List.of(),
                0,
                0);
        assertFalse(late.held());
    }

    @Test
    void theFirstBadSampleIsNamedWithItsChannel() {
        Material sent = new TestSignal(3, 1000);
        Material returned = new Spoilt(sent, 2, 500);
        BadPosition bad = BadPosition.at(500, sent, returned, 0);
        assertEquals(3, bad.channel());
        assertTrue(bad.text(48_000).startsWith("frame 500 (0.010 s), channel 3: "), bad.text(48_000));
        assertTrue(new TrialText(PLAN)
                .lines(result(1, false, 900))
                .get(1)
                .contains(
                        "3 of 1000 periods wrong, the first at frame 4801 (0.100 s), channel 2: 0.000000 instead of"));
    }

    @Test
    void onlyWhatCameWhileItPlayedIsInTheHistogram() {
        List<Bar> before = List.of(new Bar(16, 5));
        List<Bar> after = List.of(new Bar(16, 5), new Bar(32, 3), new Bar(64, 1), new Bar(128, 0));
        assertEquals(
                List.of(new Bar(16, 0), new Bar(32, 3), new Bar(64, 1), new Bar(128, 0)), Trial.between(before, after));
        List<String> lines = HistogramText.lines(Trial.between(before, after));
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().contains(" 75.000 %"), lines.getFirst());
    }

    /** Sound with one wrong sample. */
    private record Spoilt(Material sound, int channel, long frame) implements Material {
        @Override
        public int channels() {
            return sound.channels();
        }

        @Override
        public long frames() {
            return sound.frames();
        }

        @Override
        public void read(long startFrame, int frames, float[][] target) {
            sound.read(startFrame, frames, target);
            if (startFrame <= frame && frame < startFrame + frames) {
                target[channel][(int) (frame - startFrame)] += 0.125f;
            }
        }
    }
}
