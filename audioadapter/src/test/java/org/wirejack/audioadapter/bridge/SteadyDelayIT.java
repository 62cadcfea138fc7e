package org.wirejack.audioadapter.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Minutes, hours and a day of simulated time: the delay towards both ends stays what it is. */
class SteadyDelayIT {
    /** {@code -Dwirejack.long=true} for a day. */
    private static final double HOURS = Boolean.getBoolean("wirejack.long") ? 24 : 1;

    private static final double LOCKED_SECONDS = 120;
    private static final double MINUTES = 10;

    static Stream<Scenario> forLong() {
        return Stream.of(
                Scenario.of(48_000, 256, 300, Jitter.ONE_MILLI),
                Scenario.of(48_000, 256, -300, Jitter.HALF_A_PERIOD),
                Scenario.of(48_000, 1024, -300, Jitter.ONE_MILLI),
                Scenario.of(48_000, 1024, 300, Jitter.HALF_A_PERIOD),
                Scenario.of(44_100, 128, 300, Jitter.HALF_A_PERIOD).far(48_000, 256));
    }

    static Stream<Scenario> ofAllKinds() {
        return Stream.of(
                Scenario.of(48_000, 64, 300, Jitter.FIFTY_MICROS),
                Scenario.of(48_000, 64, -300, Jitter.HALF_A_PERIOD),
                Scenario.of(48_000, 512, 300, Jitter.HALF_A_PERIOD),
                Scenario.of(48_000, 64, 300, Jitter.ONE_MILLI).far(48_000, 1024),
                Scenario.of(96_000, 512, 300, Jitter.ONE_MILLI).far(44_100, 64),
                Scenario.of(48_000, 256, 300, Jitter.LONG_TAIL),
                Scenario.of(48_000, 256, 300, Jitter.QUARTER_OF_A_PERIOD_EITHER_WAY),
                Scenario.of(48_000, 256, 300, Jitter.HALF_A_PERIOD).wanders(0.1),
                Scenario.of(48_000, 1024, -300, Jitter.ONE_MILLI).wanders(-0.1));
    }

    @ParameterizedTest
    @MethodSource("forLong")
    void theDelayStaysWhatItIsToAFrameForHours(Scenario scenario) {
        assertSteady(scenario, HOURS * 3600);
    }

    @ParameterizedTest
    @MethodSource("ofAllKinds")
    void theDelayStaysWhatItIsToAFrameForMinutes(Scenario scenario) {
        assertSteady(scenario, MINUTES * 60);
    }

    private static void assertSteady(Scenario scenario, double seconds) {
        Simulation simulation = scenario.simulation(1);
        DelayWatch near = new DelayWatch(simulation, simulation.near, LOCKED_SECONDS);
        DelayWatch far = new DelayWatch(simulation, simulation.far, LOCKED_SECONDS);
        simulation.runTo(seconds, ran -> {
            near.look(ran);
            far.look(ran);
        });
        near.assertSteady();
        far.assertSteady();
        assertNothingWentWrong(simulation.near.end.report());
        assertNothingWentWrong(simulation.far.end.report());
    }

    private static void assertNothingWentWrong(WayReport report) {
        assertEquals(0, report.gaps() + report.underruns() + report.overruns() + report.steps(), report::toString);
    }
}
