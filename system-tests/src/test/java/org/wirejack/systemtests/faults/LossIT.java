package org.wirejack.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.PacketFilter;
import org.wirejack.systemtests.lan.PacketFilter.Selection;

/**
 * Packets are lost on their way in: one in a hundred at random, or five in a row. Each spoils its own cycle and no other,
 * and our counters are the packet filter's.
 *
 * <p>A shared machine adds packets that come too late. They spoil their cycles as well, and are counted apart from those
 * that never came.
 */
@Needs({Requirement.NAMESPACES, Requirement.NFT})
final class LossIT {
    private static final StudioOptions STUDIO = new StudioOptions(48_000, 256, 8);
    private static final int LOSSY_MILLIS = 4000;
    private static final int AFTERWARDS_MILLIS = 700;

    @TempDir
    private Path folder;

    /** Where packets get lost. */
    private enum Losing {
        REQUESTS,
        ANSWERS,
        BOTH
    }

    /** How packets get lost. */
    private enum Pattern {
        RANDOM,
        BURSTS;

        PacketFilter at(Host host) {
            return this == RANDOM
                    ? PacketFilter.randomLoss(host, Selection.DATA, 10)
                    : PacketFilter.bursts(host, Selection.DATA, 311, 5);
        }
    }

    /**
     * One session with loss.
     *
     * @param report the master's figures at the end
     * @param summary the slave's
     * @param fromPeriod when loss began
     * @param requests packets dropped on their way to the slave
     * @param answers packets dropped on their way to the master
     */
    private record Session(StudioReport report, SlaveSummary summary, int fromPeriod, long requests, long answers) {
        /** A pause of the machine that is longer than we keep cycles for: cycles are given up uncounted. */
        long givenUp() {
            return summary.figure("skipped") + summary.figure("early") + report.proxy("left", "early");
        }

        long late() {
            return summary.figure("late") + report.proxy("left", "late");
        }

        @Override
        public String toString() {
            return "dropped " + requests + " requests, " + answers + " answers\n" + report + "\n" + summary;
        }
    }

    @ParameterizedTest(name = "{1} of {0} in {2} mode")
    @CsvSource({
        "REQUESTS, RANDOM, sync",
        "ANSWERS, BURSTS, async",
        "BOTH, RANDOM, fast",
        "BOTH, BURSTS, sync",
    })
    void spoilsItsOwnCycleOnlyAndIsCounted(Losing losing, Pattern pattern, String mode) throws IOException {
        Session session = session(losing, pattern, mode);
        assertEquals(0, session.givenUp(), session::toString);
        assertTrue(session.requests + session.answers > 0, session::toString);
        assertEquals(session.requests, session.summary.gone(), session::toString);
        assertEquals(
                session.answers,
                session.report.proxy("left", "lost") - session.report.proxy("left", "late"),
                session::toString);
        assertEquals(1, session.summary.figure("sessions"), session::toString);
        PeriodHistory history = session.report.history();
        long wrong = history.track("left")
                .wrong(session.fromPeriod, history.periods(), (int) session.report.proxy("left", "latency"));
        assertTrue(
                wrong <= session.requests + session.answers + session.late(),
                () -> wrong + " periods wrong\n" + session);
    }

    private Session session(Losing losing, Pattern pattern, String mode) throws IOException {
        try (Lan lan = Lan.of("master", "left");
                Studio studio = Studio.start(lan.host("master"), folder, STUDIO)) {
            Neighbours.introduce(lan.host("master"), lan.host("left"));
            HostProcess slave =
                    Wirejack.start(lan.host("left"), "slave", "-C", "8", "-P", "8", "--mode", mode, "--load", "thru");
            studio.awaitSteady("left");
            StudioReport before = studio.report();
            long requests = 0;
            long answers = 0;
            try (PacketFilter atSlave = pattern.at(lan.host("left"));
                    PacketFilter atMaster = pattern.at(lan.host("master"))) {
                if (losing == Losing.REQUESTS) {
                    atMaster.pass();
                } else if (losing == Losing.ANSWERS) {
                    atSlave.pass();
                }
                studio.await(STUDIO.periodsIn(LOSSY_MILLIS));
                atSlave.pass();
                atMaster.pass();
                requests = atSlave.droppedPackets();
                answers = atMaster.droppedPackets();
            }
            studio.await(STUDIO.periodsIn(AFTERWARDS_MILLIS));
            StudioReport after = studio.report();
            for (String count : List.of("threads", "sockets", "connections")) {
                assertEquals(before.server(count), after.server(count), count);
            }
            return new Session(
                    after, SlaveSummary.atEndOf(slave), before.history().periods(), requests, answers);
        }
    }
}
