package org.wirejack.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.relay.Fault;
import org.wirejack.systemtests.relay.Relay;
import org.wirejack.systemtests.relay.RelayRules;
import org.wirejack.systemtests.relay.Tally;

/** A bad network between our own ends: no session ends by it, and cycles whose packets were left alone are exact. */
@Needs(Requirement.NAMESPACES)
final class RelayedSessionIT {
    private static final StudioOptions STUDIO = new StudioOptions(48_000, 256, 4);
    private static final int SESSION_MILLIS = 3000;
    /** Packets of interest that may reach a slave between its end and the relay's. */
    private static final int UNHEARD = 10;

    @TempDir
    private Path folder;

    /** What the network does, and how many periods a packet that it touches may cost. */
    private enum Weather {
        LATE(RelayRules.NONE.late(1500, 2000), 0),
        REORDERED(RelayRules.NONE.with(Fault.REORDER, 100).holding(1000), 0),
        DUPLICATED(RelayRules.NONE.with(Fault.DUPLICATE, 100), 0),
        DROPPED(RelayRules.NONE.with(Fault.DROP, 10), 1),
        TRUNCATED(RelayRules.NONE.with(Fault.TRUNCATE, 10), 1),
        /** A changed cycle number takes a packet from its own cycle and puts it into another's place. */
        CORRUPTED(RelayRules.NONE.with(Fault.CORRUPT, 10), 2),
        ALL_AT_ONCE(
                RelayRules.NONE
                        .late(500, 1000)
                        .holding(1000)
                        .with(Fault.REORDER, 20)
                        .with(Fault.DUPLICATE, 20)
                        .with(Fault.DROP, 5)
                        .with(Fault.TRUNCATE, 5)
                        .with(Fault.CORRUPT, 5),
                2);

        private final RelayRules rules;
        private final int cost;

        Weather(RelayRules rules, int cost) {
            this.rules = rules;
            this.cost = cost;
        }

        long mayCost(Tally tally) {
            return cost * (tally.count(Fault.DROP) + tally.count(Fault.TRUNCATE) + tally.count(Fault.CORRUPT));
        }
    }

    /**
     * One session.
     *
     * @param report the master's figures before the end
     * @param summary the slave's at its end
     * @param counts the relay's, after the end
     */
    private record Session(StudioReport report, SlaveSummary summary, Relay.Counts counts) {
        /** Periods that were not exact, from the first one that was. */
        long wrongPeriods() {
            PeriodHistory history = report.history();
            PeriodHistory.Track track = history.track("left");
            int delayFrames = (int) report.proxy("left", "latency");
            int first = track.steadyFrom(0, 1, delayFrames);
            return first < 0 ? Long.MAX_VALUE : track.wrong(first, history.periods(), delayFrames);
        }

        long late() {
            return summary.figure("late") + report.proxy("left", "late");
        }

        @Override
        public String toString() {
            return wrongPeriods() + " periods wrong\n" + report + "\n" + summary + "\n" + counts;
        }
    }

    @ParameterizedTest
    @EnumSource(Weather.class)
    void endsNoSessionAndSpoilsNoOtherCycle(Weather weather) throws IOException {
        Session session = session(weather.rules);
        assertEquals(1, session.summary.figure("sessions"), session::toString);
        assertEquals(1, session.report.proxies(), session::toString);
        long mayCost = weather.mayCost(session.counts.toSlave()) + weather.mayCost(session.counts.toMaster());
        assertTrue(session.wrongPeriods() <= mayCost + session.late(), session::toString);
        assertCounted(weather, session);
    }

    private static void assertCounted(Weather weather, Session session) {
        SlaveSummary slave = session.summary;
        Tally tally = session.counts.toSlave();
        if (weather == Weather.DUPLICATED) {
            // A second copy that comes when its cycle is over is late; what is late for another reason is lost as well.
            long again = slave.figure("duplicate") + slave.figure("late") - slave.figure("lost");
            assertNearlyAll(tally.count(Fault.DUPLICATE), again, session);
        }
        if (weather == Weather.TRUNCATED) {
            long damaged = slave.figure("malformed") + slave.figure("foreign");
            assertNearlyAll(tally.count(Fault.TRUNCATE), damaged, session);
        }
    }

    /** The relay also counts what reached the slave after its end. */
    private static void assertNearlyAll(long expected, long counted, Session session) {
        assertTrue(counted > 0 && counted <= expected && counted >= expected - UNHEARD, () -> counted + "\n" + session);
    }

    private Session session(RelayRules rules) throws IOException {
        try (Lan lan = Lan.of("master", "relay", "left");
                Relay relay = Relay.start(lan.host("relay"), lan.host("master"), rules);
                Studio studio = Studio.start(lan.host("master"), folder, STUDIO)) {
            String relayAddress = lan.host("relay").address();
            HostProcess slave = Wirejack.start(
                    lan.host("left"), "slave", "-a", relayAddress, "-C", "4", "-P", "4", "-l", "3", "--load", "thru");
            studio.awaitLine("^connected left", 0);
            studio.await(STUDIO.periodsIn(SESSION_MILLIS));
            StudioReport report = studio.report();
            SlaveSummary summary = SlaveSummary.atEndOf(slave);
            return new Session(report, summary, relay.stop());
        }
    }
}
