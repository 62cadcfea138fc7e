package org.wirejack.systemtests.find;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;
import org.wirejack.systemtests.lan.Signal;

/** Two managers and four slaves in one group; for 10 minutes with {@code -Plong}. */
@Needs(Requirement.NAMESPACES)
@Timeout(900)
final class SeveralMastersIT {
    private static final boolean LONG = Boolean.getBoolean("wirejack.long");
    /** So many cycles of 256 frames at 48 kHz. */
    private static final long CYCLES = LONG ? 600 * 48_000 / 256 : 500;
    /** A second is the aim; where other tests run at the same time, a program waits for its turn. */
    private static final double FAIL_OVER_MILLIS = LONG ? 1_000 : 3_000;

    private static final int LOOKS = 5;

    @Test
    void eachSlaveIsWithItsMasterAndOneMastersDeathConcernsOnlyItsOwn() {
        try (Lan lan = Lan.of("studio", "stage", "rack1", "rack2")) {
            Host rack1 = lan.host("rack1");
            Host rack2 = lan.host("rack2");
            HostProcess studio = Parts.manager(lan.host("studio"));
            HostProcess stage = Parts.manager(lan.host("stage"));
            HostProcess first = Parts.slaveOf(rack1, "first", "studio", "stage");
            HostProcess second = Parts.slaveOf(rack1, "second", "Studio.local");
            HostProcess third = Parts.slaveOf(rack2, "third", "stage", "studio");
            HostProcess fourth =
                    Parts.slaveOf(rack2, "fourth", lan.host("stage").address());
            first.awaitLine("^found master studio ");
            second.awaitLine("^found master studio ");
            third.awaitLine("^found master stage ");
            fourth.awaitLine("^found master stage ");

            strayGoodbyes(rack1, "rack1", "first", "second");
            strayGoodbyes(rack1, "rack2", "third", "fourth");
            int studioMark = studio.lines().size();
            int stageMark = stage.lines().size();
            awaitCycles(studio, studioMark, "first", "second");
            awaitCycles(stage, stageMark, "third", "fourth");
            assertEquals(List.of("first", "second"), Parts.named(studio, "connected"));
            assertEquals(List.of("fourth", "third"), Parts.named(stage, "connected"));
            assertUndisturbed(studio);
            assertUndisturbed(stage);
            awaitAllListed(rack2);

            int beforeDeath = second.lines().size();
            studio.signal(Signal.KILL);
            MatchResult found = first.awaitLine("^found master stage .*, ([\\d.]+) ms after the loss$");
            assertTrue(Double.parseDouble(found.group(1)) < FAIL_OVER_MILLIS, found::group);
            second.awaitLine("^lost: ", beforeDeath);
            Parts.manager(lan.host("studio"));
            second.awaitLine("^found master studio ", beforeDeath);

            assertEquals(List.of("first", "fourth", "third"), Parts.named(stage, "connected"));
            assertUndisturbed(stage);
            assertEquals(2, Parts.sessionsAtEndOf(first));
            assertEquals(2, Parts.sessionsAtEndOf(second));
            assertEquals(1, Parts.sessionsAtEndOf(third));
            assertEquals(1, Parts.sessionsAtEndOf(fourth));
        }
    }

    private static void strayGoodbyes(Host from, String slaveHost, String... names) {
        List<String> arguments = new ArrayList<>(List.of(slaveHost));
        arguments.addAll(List.of(names));
        HostProcess stray = from.start(Wirejack.program(StrayGoodbye.class.getName(), arguments));
        assertEquals(0, stray.awaitExit(), stray::toString);
    }

    /** Waits until the manager says, from that line on, that each of these is online and has had so many cycles. */
    private static void awaitCycles(HostProcess manager, int fromLine, String... slaves) {
        for (String slave : slaves) {
            int mark = fromLine;
            while (cycles(manager, slave, mark) < CYCLES) {
                mark = manager.lines().size();
            }
        }
    }

    private static long cycles(HostProcess manager, String slave, int fromLine) {
        return Long.parseLong(manager.awaitLine("^" + slave + ": online, .* cycles (\\d+),", fromLine)
                .group(1));
    }

    private static void assertUndisturbed(HostProcess manager) {
        assertEquals(List.of(), Parts.named(manager, "lost"), manager::toString);
        assertEquals(List.of(), Parts.named(manager, "removed"), manager::toString);
    }

    /** Multicast DNS takes its time, and more where it gets little of it. */
    private static void awaitAllListed(Host host) {
        List<String> expected = List.of(
                "manager stage serving null",
                "manager studio serving null",
                "slave first playing \"studio\"",
                "slave fourth playing \"stage\"",
                "slave second playing \"studio\"",
                "slave third playing \"stage\"");
        List<String> listed = List.of();
        for (int look = 0; look < LOOKS && !listed.equals(expected); look++) {
            listed = listed(host);
        }
        assertEquals(expected, listed);
    }

    private static List<String> listed(Host host) {
        HostProcess ls = Wirejack.start(host, "ls", "--json", "--seconds", "3");
        assertEquals(0, ls.awaitExit(), ls::toString);
        return ls.lines().stream()
                .filter(line -> line.contains("\"role\""))
                .map(line -> line.replaceAll(
                        "^.*\"role\": \"(\\w+)\", \"name\": \"(\\w+)\".*\"state\": \"(\\w+)\", \"master\": ([^,]+),.*$",
                        "$1 $2 $3 $4"))
                .toList();
    }
}
