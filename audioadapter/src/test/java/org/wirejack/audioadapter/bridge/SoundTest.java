package org.wirejack.audioadapter.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** What is heard. */
class SoundTest {
    private static final double RADIANS_PER_FRAME = 2 * Math.PI * 100 / 48_000;
    /** The steepest that the sine is by itself, with what a fade of 5 ms adds, and some more for a shorter one. */
    private static final double STEEPEST = 2 * RADIANS_PER_FRAME + 2.0 / 240;

    private final Simulation simulation =
            Scenario.of(48_000, 64, 300, Jitter.FIFTY_MICROS).simulation(1);
    private float last;
    private double steepest;
    private double loudest;

    {
        simulation.near.plays(frame -> Math.sin(frame * RADIANS_PER_FRAME));
    }

    private void listen(double toSeconds) {
        steepest = 0;
        loudest = 0;
        Consumer<SimulatedEnd> ear = ran -> {
            if (ran == simulation.far) {
                for (float sample : ran.output[0]) {
                    steepest = Math.max(steepest, Math.abs(sample - last));
                    loudest = Math.max(loudest, Math.abs(sample));
                    last = sample;
                }
            }
        };
        simulation.runTo(toSeconds, ear);
    }

    @Test
    void fadesIn() {
        listen(2);
        assertEquals(1, loudest, 0.01);
        assertTrue(steepest < STEEPEST, () -> "" + steepest);
    }

    @Test
    void whatGoesInComesOutAfterTheDelay() {
        listen(30);
        Way way = simulation.far.end.playing();
        int frames = simulation.far.format.periodFrames();
        double step = 1 + 1e-6 * simulation.far.end.report().ratioPpm();
        double firstPlace = way.playsBehind(0) - frames * step - 2;
        for (int i = 0; i < frames; i++) {
            assertEquals(Math.sin((firstPlace + i * step) * RADIANS_PER_FRAME), simulation.far.output[0][i], 1e-3);
        }
    }

    @Test
    void stepsUnderAFadeWhenTheReaderLosesTime() {
        listen(20);
        simulation.far.stopDevice(0.004);
        listen(30);
        assertEquals(1, simulation.far.end.report().steps());
        assertTrue(steepest < STEEPEST, () -> "" + steepest);
    }

    @Test
    void isSilentForAMomentWhenTheWriterLosesMoreThanIsInTheQueue() {
        listen(20);
        simulation.near.stopDevice(0.01);
        listen(30);
        WayReport report = simulation.far.end.report();
        assertEquals(1, report.steps());
        assertEquals(1, report.underruns());
        assertEquals(1, loudest, 0.01);
    }

    @Test
    void slewsWhatIsSmall() {
        listen(20);
        simulation.far.stopDevice(0.0008);
        listen(60);
        WayReport report = simulation.far.end.report();
        assertEquals(1, report.gaps());
        assertEquals(0, report.steps());
        assertEquals(0, report.errorFrames(), 0.5);
        assertTrue(steepest < 1.1 * RADIANS_PER_FRAME, () -> "" + steepest);
    }
}
