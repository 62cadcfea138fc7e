package org.wirejack.systemtests.faults;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.Wirejack;
import org.wirejack.systemtests.lan.HostProcess;
import org.wirejack.systemtests.lan.Lan;

/**
 * One of two slaves, {@code left}, dies in every way there is: the other one and the master do not notice, and it is soon
 * back at its old place.
 */
@Needs(Requirement.NAMESPACES)
final class DeadSlaveIT {
    private static final StudioOptions STUDIO = new StudioOptions(48_000, 64, 2);
    private static final long MOST_NANOS_TO_RETURN = 1_000_000_000L;
    private static final int AFTERWARDS_MILLIS = 500;

    @TempDir
    private Path folder;

    /** @param awayMillis longer than a slave takes to give its master up, which is a second; and shorter */
    @ParameterizedTest(name = "{0} mode, away for {2} ms")
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    @CsvSource({"sync, 2, 1500, 400", "fast, 0, 700, 100"})
    void costsNobodyAnythingAndComesBack(String mode, int latencyCycles, int awayMillis, int stallMicros)
            throws IOException {
        try (Lan lan = Lan.of("master", "left", "right");
                StallWatch watch = StallWatch.start(lan.host("master"), folder, stallMicros);
                Studio studio = Studio.start(lan.host("master"), folder, STUDIO)) {
            Neighbours.introduce(lan.host("master"), lan.host("left"), lan.host("right"));
            String[] slave = {"slave", "-C", "2", "-P", "2", "--mode", mode, "--load", "thru"};
            HostProcess survivor = Wirejack.start(lan.host("right"), slave);
            var victim = new Victim(lan, "left", slave);
            studio.awaitSteady("left");
            studio.awaitSteady("right");
            StudioReport before = studio.report();
            for (Fault fault : Fault.values()) {
                Episode.Span span = episode(fault, victim, studio, awayMillis);
                Episode episode = Episode.of(span, studio.report().history(), watch.report(), STUDIO, latencyCycles);
                System.out.println(episode);
                assertTrue(episode.clean(MOST_NANOS_TO_RETURN), episode::toString);
            }
            StudioReport after = studio.report();
            assertEverythingIsInItsPlace(before, after);
            assertEquals(
                    1,
                    survivor.lines().stream()
                            .filter(line -> line.startsWith("found"))
                            .count(),
                    survivor::toString);
        }
    }

    private static Episode.Span episode(Fault fault, Victim victim, Studio studio, int awayMillis) {
        long fromNanos = System.nanoTime();
        victim.strike(fault);
        studio.await(STUDIO.periodsIn(awayMillis));
        int mark = studio.mark();
        long returnedNanos = victim.heal(fault);
        studio.awaitSteady("left", mark);
        studio.await(STUDIO.periodsIn(AFTERWARDS_MILLIS));
        return new Episode.Span(fault.name(), fromNanos, returnedNanos, System.nanoTime());
    }

    private static void assertEverythingIsInItsPlace(StudioReport before, StudioReport after) {
        assertEquals(2, after.proxies(), after::toString);
        assertEquals(before.ports(), after.ports());
        for (String count : List.of("connections", "threads", "sockets")) {
            assertEquals(before.server(count), after.server(count), () -> count + "\n" + before + "\n" + after);
        }
    }
}
