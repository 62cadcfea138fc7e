package org.wirejack.audioadapter.bridge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** How soon a bridge is in step. {@link SteadyDelayIT} sees whether it stays so. */
class LockTest {
    private static final int SEEDS = 10;

    @Test
    void locksWithinTwoSecondsToFivePpmAndWithinFifteenToOne() {
        Scenario quiet = Scenario.of(48_000, 256, 300, Jitter.FIFTY_MICROS);
        for (int seed = 1; seed <= SEEDS; seed++) {
            DelayWatch watch = watched(quiet, seed, 30);
            assertTrue(watch.lastSilentSeconds() < 1, watch::toString);
            assertTrue(watch.lastOffByFiveSeconds() <= 2, watch::toString);
            assertTrue(watch.lastOffByOneSeconds() <= 15, watch::toString);
        }
    }

    @Test
    void locksInAMinuteWithHalfAPeriodOfJitter() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            DelayWatch watch = watched(Scenario.of(48_000, 256, 300, Jitter.HALF_A_PERIOD), seed, 60);
            assertTrue(watch.lastSilentSeconds() < 3, watch::toString);
            assertTrue(watch.lastOffByFiveSeconds() <= 20, watch::toString);
            assertTrue(watch.lastOffByOneSeconds() <= 40, watch::toString);
        }
    }

    private static DelayWatch watched(Scenario scenario, int seed, double seconds) {
        Simulation simulation = scenario.simulation(seed);
        DelayWatch watch = new DelayWatch(simulation, simulation.near, seconds);
        simulation.runTo(seconds, watch::look);
        return watch;
    }
}
