package org.wirejack.audioadapter.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.Format;

/** What happens to the delay when something goes wrong at one end: afterwards it is what it was. */
class GapTest {
    private static final double BEFORE_SECONDS = 60;
    private static final double SETTLED_SECONDS = 130;
    private static final double END_SECONDS = 150;
    private static final double SOON_SECONDS = 1;

    private enum Where {
        NEAR(simulation -> simulation.near),
        FAR(simulation -> simulation.far);

        private final Function<Simulation, SimulatedEnd> choice;

        Where(Function<Simulation, SimulatedEnd> choice) {
            this.choice = choice;
        }

        SimulatedEnd of(Simulation simulation) {
            return choice.apply(simulation);
        }
    }

    private final Simulation simulation =
            Scenario.of(48_000, 256, 300, Jitter.ONE_MILLI).simulation(1);
    private final DelayWatch near = new DelayWatch(simulation, simulation.near, SETTLED_SECONDS);
    private final DelayWatch far = new DelayWatch(simulation, simulation.far, SETTLED_SECONDS);

    private void runTo(double seconds) {
        simulation.runTo(seconds, ran -> {
            near.look(ran);
            far.look(ran);
        });
    }

    private void assertBackSoonAndAsBefore(double gapSeconds) {
        runTo(END_SECONDS);
        near.assertSteady();
        far.assertSteady();
        double backAtLatest = BEFORE_SECONDS + gapSeconds + SOON_SECONDS;
        assertTrue(near.lastSilentSeconds() < backAtLatest, near::toString);
        assertTrue(far.lastSilentSeconds() < backAtLatest, far::toString);
    }

    @ParameterizedTest
    @EnumSource
    void aCardThatLosesHalfASecond(Where where) {
        runTo(BEFORE_SECONDS);
        where.of(simulation).stopDevice(0.5);
        assertBackSoonAndAsBefore(0.5);
        assertEquals(1, simulation.near.end.report().gaps());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.0015, 0.006, 0.02, 5, 20})
    void aCardThatLosesSomeTime(double seconds) {
        runTo(BEFORE_SECONDS);
        simulation.near.stopDevice(seconds);
        assertBackSoonAndAsBefore(seconds);
        assertEquals(1, simulation.near.end.report().gaps());
    }

    @ParameterizedTest
    @EnumSource
    void aThreadThatIsHeldUpForHalfASecond(Where where) {
        runTo(BEFORE_SECONDS);
        where.of(simulation).blockThread(0.5);
        assertBackSoonAndAsBefore(0.5);
        assertEquals(0, simulation.near.end.report().gaps(), "its clock went on");
    }

    @Test
    void aThreadThatIsLateByLessThanTheDelayIsNotHeard() {
        runTo(BEFORE_SECONDS);
        simulation.near.blockThread(0.001);
        simulation.far.blockThread(0.001);
        assertBackSoonAndAsBefore(0);
        assertEquals(0, simulation.near.end.report().underruns());
        assertEquals(0, simulation.far.end.report().underruns());
    }

    @Test
    void aMachineThatWasSuspended() {
        runTo(BEFORE_SECONDS);
        simulation.near.stopDevice(20.2);
        simulation.far.stopDevice(20);
        runTo(END_SECONDS);
        near.assertSteady();
        far.assertSteady();
    }

    @Test
    void tenGapsInARowDoNotAddUp() {
        for (int i = 0; i < 10; i++) {
            runTo(BEFORE_SECONDS + i);
            simulation.far.stopDevice(0.01 + 0.003 * i);
        }
        runTo(END_SECONDS);
        near.assertSteady();
        far.assertSteady();
    }

    @Test
    void theOtherEndOfACardThatIsGoneIsSilentAndGoesOn() {
        runTo(BEFORE_SECONDS);
        simulation.near.stopDevice(1e6);
        runTo(END_SECONDS);
        WayReport report = simulation.far.end.report();
        assertEquals(WayState.WAITING, report.state());
        assertEquals(1, report.underruns(), "one, at its end");
        assertEquals(0, simulation.far.output[0][0]);
    }

    @Test
    void aCardThatComesBackWithAnotherRate() {
        runTo(BEFORE_SECONDS);
        Format other = new Format(44_100, 128);
        SimulatedEnd again = new SimulatedEnd(simulation.near.end, other, new SimulatedClock(other, -150, 0), () -> 0);
        again.stopDevice(BEFORE_SECONDS + 0.3);
        Simulation after = new Simulation(again, simulation.far);
        DelayWatch towardsFar = new DelayWatch(after, simulation.far, SETTLED_SECONDS);
        DelayWatch towardsNear = new DelayWatch(after, again, SETTLED_SECONDS);
        after.runTo(END_SECONDS, ran -> {
            towardsFar.look(ran);
            towardsNear.look(ran);
        });
        towardsFar.assertSteady();
        towardsNear.assertSteady();
        assertTrue(towardsFar.lastSilentSeconds() < BEFORE_SECONDS + 0.3 + 2 * SOON_SECONDS, towardsFar::toString);
    }
}
