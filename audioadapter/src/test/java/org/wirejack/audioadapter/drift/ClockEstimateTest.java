package org.wirejack.audioadapter.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Format;

class ClockEstimateTest {
    private static final Format FORMAT = new Format(48_000, 256);
    private static final double JITTER_NANOS = 50_000;

    private final ClockEstimate clock = new ClockEstimate(FORMAT);
    private final Random random = new Random(1);
    private long startNanos = 1_000_000_000L;
    private double frameNanos = frameNanos(200);
    private long frames;

    private static double frameNanos(double ppm) {
        return 1e9 / (48_000 * (1 + ppm * 1e-6));
    }

    private long trueNanos() {
        return startNanos + Math.round(frames * frameNanos);
    }

    private void cycle(double lateNanos) {
        clock.began(trueNanos() + Math.round(lateNanos), frames);
        frames += FORMAT.periodFrames();
    }

    private void run(double seconds) {
        long end = frames + Math.round(seconds * 48_000);
        while (frames < end) {
            cycle(JITTER_NANOS * random.nextDouble());
        }
    }

    private double ppm() {
        return (1e9 / 48_000 / clock.line().frameNanos() - 1) * 1e6;
    }

    private double positionErrorNanos() {
        return -clock.line().lateNanos(trueNanos(), frames);
    }

    @Test
    void isNotTrustedAtOnceThenRoughlyThenSteadily() {
        assertEquals(ClockTrust.UNKNOWN, clock.line().trust());
        run(0.1);
        assertEquals(ClockTrust.UNKNOWN, clock.line().trust());
        run(0.9);
        assertEquals(ClockTrust.ROUGH, clock.line().trust());
        run(20);
        assertEquals(ClockTrust.STEADY, clock.line().trust());
    }

    @Test
    void liesAlongTheEarliestCycles() {
        run(60);
        assertEquals(200, ppm(), 0.1);
        assertEquals(0, positionErrorNanos(), 2_000);
    }

    @Test
    void aCycleThatIsLateChangesNothing() {
        run(30);
        double before = ppm();
        for (int i = 0; i < 100; i++) {
            cycle(20_000_000.0 * random.nextDouble());
            run(0.02);
        }
        assertEquals(before, ppm(), 0.1);
        assertEquals(0, clock.jumps());
    }

    @Test
    void aThreadThatCatchesUpIsNoJump() {
        run(30);
        for (double lateNanos = 500e6; lateNanos > 0; lateNanos -= 5.3e6) {
            cycle(lateNanos);
        }
        run(30);
        assertEquals(0, clock.jumps());
        assertEquals(0, positionErrorNanos(), 2_000);
    }

    @Test
    void aClockThatLosesTimeIsFollowedAtItsRate() {
        run(30);
        startNanos += 40_000_000L;
        run(0.2);
        assertEquals(1, clock.jumps());
        assertEquals(0, positionErrorNanos(), JITTER_NANOS);
        assertEquals(200, ppm(), 0.5);
        assertEquals(ClockTrust.STEADY, trustAfter(1));
    }

    @Test
    void aClockThatIsEarlyIsFollowedAtOnce() {
        run(30);
        startNanos -= 40_000_000L;
        cycle(0);
        assertEquals(1, clock.jumps());
        assertEquals(0, positionErrorNanos(), 1_000);
    }

    @Test
    void aSmallJumpLeavesTheRateAlone() {
        run(60);
        startNanos += 250_000L;
        run(60);
        assertEquals(1, clock.jumps());
        assertEquals(200, ppm(), 0.5);
        assertEquals(0, positionErrorNanos(), 2_000);
    }

    @Test
    void aNewRateIsFoundAgain() {
        run(60);
        startNanos = trueNanos();
        frameNanos = frameNanos(205);
        startNanos -= Math.round(frames * frameNanos);
        run(240);
        assertEquals(205, ppm(), 0.3);
    }

    @Test
    void isAsExactAfterAYear() {
        frames = 365L * 86_400 * 48_000;
        startNanos = -Math.round(frames * frameNanos) + 7;
        run(60);
        assertEquals(200, ppm(), 0.1);
        assertEquals(0, positionErrorNanos(), 2_000);
    }

    @Test
    void othersKnowWhatItKnows() {
        run(3.3);
        ClockLine copy = new ClockLine();
        clock.published().copyTo(copy);
        assertEquals(clock.line().frameNanos(), copy.frameNanos());
        assertEquals(clock.line().trust(), copy.trust());
        assertEquals(0, copy.framesAhead(frames, clock.line(), frames));
        assertTrue(copy.framesAhead(frames - 5, clock.line(), frames) > 4.99);
    }

    private ClockTrust trustAfter(double seconds) {
        run(seconds);
        return clock.line().trust();
    }
}
