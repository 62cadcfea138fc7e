package org.wirejack.cli.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Format;
import org.wirejack.cli.load.LoadSpec;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.cli.option.Timing;
import org.wirejack.cli.tape.TestSignal;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.TurnaroundReport;
import org.wirejack.wire.Encoding;

class VerdictTest {
    private static final int PERIOD = 256;
    private static final DemoPlan PLAN = plan(new Timing(true, 2));
    private static final SlaveSummary QUIET = new SlaveSummary("sessions 1, cycles 9, missed 0, incomplete 0", "p50");

    @Test
    void allFramesAtTheReportedDelayIsExact() {
        Verdict verdict = verdict(new Comparison(48_512, 190, 0, -1), OptionalLong.of(512), figures(0, 0, QUIET));

        assertTrue(verdict.worked());
        assertEquals("bit-exact, 48512 frames of 2 channels", verdict.samples());
        assertEquals("512 frames", verdict.measured());
    }

    @Test
    void anotherDelayThanReportedIsAFailure() {
        assertFalse(verdict(new Comparison(48_512, 190, 0, -1), OptionalLong.of(511), figures(0, 0, QUIET))
                .worked());
    }

    @Test
    void spoiledPeriodsAreExcusedByMissedOnesOnEitherSide() {
        SlaveSummary missed = new SlaveSummary("sessions 1, cycles 9, missed 2, incomplete 1, skipped 1", "p50");
        Comparison six = new Comparison(48_512, 190, 6, 3_000);

        assertTrue(verdict(six, OptionalLong.of(512), figures(2, 0, missed)).worked());
        assertTrue(verdict(six, OptionalLong.of(512), figures(0, 6 * PERIOD - 1, QUIET))
                .worked());
        assertEquals(
                "bit-exact but for the 6 of 190 periods that were missed, 48512 frames of 2 channels",
                verdict(six, OptionalLong.of(512), figures(2, 0, missed)).samples());
    }

    @Test
    void morePeriodsSpoiledThanMissedIsAFailure() {
        Verdict verdict = verdict(new Comparison(48_512, 190, 3, 3_000), OptionalLong.of(512), figures(2, 0, QUIET));

        assertFalse(verdict.worked());
        assertEquals(
                "NOT bit-exact: 3 of 190 periods differ, the first at frame 3000, and only 2 were missed",
                verdict.samples());
    }

    @Test
    void nothingButTheLeadInProvesNothing() {
        assertFalse(verdict(new Comparison(512, 2, 0, -1), OptionalLong.empty(), figures(0, 0, QUIET))
                .worked());
    }

    @Test
    void lossySoundHasToBeAlikeAndInTime() {
        DemoFigures figures = figures(0, 0, QUIET);
        Verdict good = Verdict.ofLossy(new Likeness(512, 0.9512, 10.25, 48_000, 0), figures, PERIOD);
        assertTrue(good.worked());
        assertEquals("512 frames", good.measured());
        assertEquals("alike, correlation 0.9512, SNR 10.3 dB, 48000 frames compared", good.samples());
        assertFalse(Verdict.ofLossy(new Likeness(511, 0.99, 30, 48_000, 0), figures, PERIOD)
                .worked());
        assertFalse(Verdict.ofLossy(new Likeness(512, 0.05, -3, 48_000, 0), figures, PERIOD)
                .worked());
    }

    @Test
    void lossySoundMayLackWhatWasMissed() {
        Likeness gaps = new Likeness(512, 0.95, 10, 48_000, 3);
        assertFalse(Verdict.ofLossy(gaps, figures(2, 0, QUIET), PERIOD).worked());
        Verdict excused = Verdict.ofLossy(gaps, figures(3, 0, QUIET), PERIOD);
        assertTrue(excused.worked());
        assertTrue(excused.samples().endsWith(", 48000 frames compared, 3 periods silent"), excused.samples());
    }

    @Test
    void aSynthHasWorkedWhenItIsHeard() {
        assertEquals("n/a; the synth's peak is -6.0 dBFS", Verdict.ofMusic(0.5f).samples());
        assertTrue(Verdict.ofMusic(0.5f).worked());
        assertFalse(Verdict.ofMusic(0).worked());
    }

    @Test
    void theReportNamesEveryFigure() {
        DemoFigures figures = figures(0, 0, new SlaveSummary("sessions 1, cycles 9", "p50 0.1 ms"));
        Verdict verdict = new Verdict(true, "512 frames", "bit-exact");

        assertEquals(
                List.of(
                        "connected   in 0.250 s",
                        "cycles      190, missed 0, incomplete 0, concealed 11, packets late 4, lost 5",
                        "slave's     sessions 1, cycles 9",
                        "round trip  measured 512 frames, reported 512 frames (10.7 ms)",
                        "turnaround  master: p50 1.000 ms, p99 2.000 ms, max 3.000 ms",
                        "            slave:  p50 0.1 ms",
                        "samples     bit-exact",
                        "written     out.wav"),
                DemoReport.lines(PLAN, figures, verdict));
    }

    @Test
    void theSlavesWordsAreRead() {
        SlaveSummary summary = SlaveSummary.of(
                Optional.of("sessions 1, cycles 900, missed 3, incomplete 4, late 9, skipped 5"),
                Optional.of("turnaround p50 1 ms"));

        assertEquals(12, summary.spoiledCycles());
        assertEquals("p50 1 ms", summary.turnaround());
        assertEquals(0, SlaveSummary.of(Optional.empty(), Optional.empty()).spoiledCycles());
    }

    @Test
    void theLatencyIsThatOfTheMode() {
        assertEquals(0, plan(new Timing(true, 0)).latencyFrames());
        assertEquals(512, plan(new Timing(true, 2)).latencyFrames());
        assertEquals(768, plan(new Timing(false, 2)).latencyFrames());
    }

    @Test
    void theSlaveIsAskedForWhatWasPlanned() {
        List<String> arguments = SlaveArguments.of(PLAN, new MeetingPoint("225.3.19.154", 1234, "lo"), 0);

        assertTrue(arguments.containsAll(List.of(
                "--address=225.3.19.154",
                "--port=1234",
                "--interface=lo",
                "--capture=2",
                "--playback=2",
                "--midi-in=0",
                "--mode=sync",
                "--latency=2",
                "--mtu=1500",
                "--encoding=float",
                "--load=thru",
                "--realtime-priority=0")));
    }

    private static Verdict verdict(Comparison comparison, OptionalLong measured, DemoFigures figures) {
        return Verdict.ofSound(comparison, measured, figures, PLAN);
    }

    private static DemoFigures figures(long missed, long diskFrames, SlaveSummary slave) {
        return new DemoFigures(
                250_000_000,
                new CycleReport(190, missed, 0, 4, 5, 0, 0, 0, 0, 0, 11, 0, 0, 0),
                new TurnaroundReport(190, 1_000_000, 2_000_000, 3_000_000),
                512,
                diskFrames,
                slave);
    }

    private static DemoPlan plan(Timing timing) {
        return new DemoPlan(
                new Program.Generated(new TestSignal(2, 48_000), "test signal"),
                new Format(48_000, PERIOD),
                "thru",
                new LoadSpec.ThruSpec(),
                timing,
                1500,
                true,
                Path.of("out.wav"),
                Encoding.FLOAT);
    }
}
