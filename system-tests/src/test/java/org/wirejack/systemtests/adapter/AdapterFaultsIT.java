package org.wirejack.systemtests.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

/**
 * Whatever befalls a slave's card: the session with the master goes on, the user reads a line, and sound comes back by itself
 * with the delay that it had.
 */
@Tag("quiet-machine")
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
@Timeout(300)
final class AdapterFaultsIT {
    private static final double TOLERANCE_FRAMES = 1;
    private static final String GONE = ".*audioadapter: JACK server 'card' has gone: .*; waiting until it is back";
    private static final String JOINED = ".*audioadapter: joined to JACK server 'card', %d Hz, period %d";
    private static final String LOST =
            ".*audioadapter has lost its lock: (one of the two clocks stood still, or jumped|sound stopped, or came too late)"
                    + "; it locks again by itself";
    private static final String LOCKED =
            ".*audioadapter is locked: the device is [+-]\\d+\\.\\d ppm off, latency [\\d.]+ ms to it, [\\d.]+ ms from it";

    @TempDir
    private Path folder;

    private static void assertAsBefore(double beforeFrames, CardRig rig, String event) {
        double afterFrames = rig.delayFrames();
        System.out.printf("%s: round trip %.2f frames, before %.2f%n", event, afterFrames, beforeFrames);
        assertEquals(beforeFrames, afterFrames, TOLERANCE_FRAMES, event);
    }

    @Test
    void aCardThatIsPulledAndPluggedInAgain() throws IOException {
        try (CardRig rig = new CardRig(folder)) {
            double before = rig.delayFrames();
            rig.replaceCard(Card.RATE_HZ, Card.PERIOD_FRAMES);
            rig.assertSaid(GONE, JOINED.formatted(Card.RATE_HZ, Card.PERIOD_FRAMES), LOCKED);
            assertAsBefore(before, rig, "card pulled");
            rig.assertOneSession();
        }
    }

    @Test
    void aCardThatComesBackWithAnotherRateAndThenWithItsOwn() throws IOException {
        try (CardRig rig = new CardRig(folder)) {
            double before = rig.delayFrames();
            rig.replaceCard(44_100, 1024);
            rig.assertSaid(GONE, JOINED.formatted(44_100, 1024), LOCKED);
            rig.delayFrames();
            rig.replaceCard(Card.RATE_HZ, Card.PERIOD_FRAMES);
            rig.assertSaid(GONE, JOINED.formatted(Card.RATE_HZ, Card.PERIOD_FRAMES), LOCKED);
            assertAsBefore(before, rig, "card with another rate meanwhile");
            rig.assertOneSession();
        }
    }

    @Test
    void aCardThatStandsStillForThreeSeconds() throws IOException {
        try (CardRig rig = new CardRig(folder)) {
            double before = rig.delayFrames();
            rig.stop(rig.card(), 3000);
            rig.awaitLocked();
            rig.assertSaid(LOST, LOCKED);
            assertAsBefore(before, rig, "card blocked for 3 s");
            rig.assertOneSession();
        }
    }

    @Test
    void anAdapterThatDoesNotRunForHalfASecond() throws IOException {
        try (CardRig rig = new CardRig(folder)) {
            double before = rig.delayFrames();
            rig.stop(rig.slave(), 500);
            rig.awaitLocked();
            rig.assertSaid(LOST, LOCKED);
            assertAsBefore(before, rig, "adapter starved for 500 ms");
            rig.assertOneSession();
        }
    }
}
