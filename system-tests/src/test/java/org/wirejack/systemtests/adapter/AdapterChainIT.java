package org.wirejack.systemtests.adapter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;
import org.wirejack.systemtests.faults.StallWatch;
import org.wirejack.systemtests.faults.Stalls;
import org.wirejack.systemtests.jack.JackServer;
import org.wirejack.systemtests.jack.TestClients;
import org.wirejack.systemtests.lan.Lan;

/**
 * A sine from a master through the network, a slave and its audio adapter to a card whose clock is 200 ppm off; the long
 * form then plays the same sine through stock parts to cards that are off alike: one after the other, since all of them at
 * once are more real-time threads than a small machine has processors for.
 *
 * <p>The machine may be shared. What is heard or counted is excused if a processor stood still, for half a period of the
 * master's, within the two seconds before, and by nothing else.
 */
@Tag("quiet-machine")
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.GCC})
final class AdapterChainIT {
    private static final boolean LONG = Boolean.getBoolean("wirejack.long");
    private static final double SECONDS = LONG ? 600 : 30;
    private static final double STOCK_SECONDS = 120;
    /** In its first second the recorder is being connected. */
    private static final int LEAD_IN_SECONDS = 1;

    private static final int LIMIT_SECONDS = 1200;
    private static final double LONGEST_LOCK_SECONDS = 15;
    private static final double CLEAN_DECIBELS = 100;

    private static final int MASTER_PERIOD_FRAMES = 256;
    private static final int STALL_MICROS = 2_500;
    private static final long SECOND_NANOS = 1_000_000_000L;
    /** Either way: both clocks may have jumped, and the sound was missed, and went on elsewhere. */
    private static final long MOST_FAULTS_OF_A_STALL = 4;

    private static final String SINE_OF_997_HZ = "sine:out_5";

    @TempDir
    private Path folder;

    @Test
    @Timeout(LIMIT_SECONDS)
    void aSineComesCleanToACardWithAClockOfItsOwn() throws IOException {
        TestClients clients = TestClients.compileInto(folder);
        try (Lan lan = Lan.of("master", "ours", "stock-q4", "stock-q0");
                JackServer master = master(lan, clients);
                StallWatch watch = StallWatch.start(lan.host("ours"), folder, STALL_MICROS)) {
            Manager.OURS.start(master);
            try (Card card = Card.start(clients, lan.host("ours"), Card.RATE_HZ, Card.PERIOD_FRAMES);
                    AdapterSlave slave = AdapterSlave.start(lan.host("ours"), "ours", 2)) {
                hear(master, card, slave, watch);
            }
            if (LONG) {
                hearStock(clients, lan, master);
            }
        }
    }

    /** With the sine's client, which plays until its server ends. */
    private static JackServer master(Lan lan, TestClients clients) {
        JackServer master = JackServer.on(lan.host("master")).option("-P70").dummy(Card.RATE_HZ, MASTER_PERIOD_FRAMES);
        clients.sine(master, "sine").playsTo(5, "-").start(LIMIT_SECONDS);
        return master;
    }

    /** Both at once: a master of stock parts stands still when one of its slaves ends. */
    private static void hearStock(TestClients clients, Lan lan, JackServer master) throws IOException {
        StockChain.serve(master);
        List<StockChain> chains = List.of(
                StockChain.start(clients, lan.host("stock-q4"), master, SINE_OF_997_HZ, "-q 4"),
                StockChain.start(clients, lan.host("stock-q0"), master, SINE_OF_997_HZ, ""));
        List<Card.Take> takes =
                chains.stream().map(chain -> chain.record(STOCK_SECONDS)).toList();
        for (int i = 0; i < takes.size(); i++) {
            System.out.println(chains.get(i).figures(takes.get(i)));
        }
    }

    private static void hear(JackServer master, Card card, AdapterSlave slave, StallWatch watch) throws IOException {
        slave.awaitJoined(0);
        long joinedNanos = System.nanoTime();
        master.awaitPort("ours:to_slave_1");
        master.connect(SINE_OF_997_HZ, "ours:to_slave_1");
        slave.awaitLocked(0);
        long lockedNanos = System.nanoTime();
        Card.Take take = card.record("ours", "wirejack-adapter", LEAD_IN_SECONDS + SECONDS);
        ToneMeter tone = ToneMeter.of(take.await(), Card.RATE_HZ, LEAD_IN_SECONDS * Card.RATE_HZ);
        AdapterSlave.Report report = slave.stop();
        Stalls stalls = watch.report();
        double lockSeconds = (lockedNanos - joinedNanos) * 1e-9;
        String figures = String.format(
                Locale.ROOT,
                "ours: locked after %.1f s; %s; %s; %d stalls of the machine, %d of them in the first minute",
                lockSeconds,
                tone,
                report,
                stalls.all().size(),
                stalls.touching(take.fromNanos(), take.fromNanos() + 60 * SECOND_NANOS));
        System.out.println(figures);
        assertTrue(lockSeconds <= LONGEST_LOCK_SECONDS || stalls.touch(joinedNanos, lockedNanos), figures);
        assertEquals(1, report.sessions(), figures);
        assertTrue(
                report.toCard().faults()
                        <= MOST_FAULTS_OF_A_STALL * stalls.all().size(),
                figures);
        assertTrue(
                report.fromCard().faults()
                        <= MOST_FAULTS_OF_A_STALL * stalls.all().size(),
                figures);
        assertEquals(0, unexplained(tone, take.fromNanos() + LEAD_IN_SECONDS * SECOND_NANOS, stalls), figures);
        assertTrue(tone.median() >= CLEAN_DECIBELS, figures);
    }

    /** Seconds with a break for which no stall of the machine can be blamed. */
    private static long unexplained(ToneMeter tone, long fromNanos, Stalls stalls) {
        return Arrays.stream(tone.broken())
                .mapToLong(second -> fromNanos + second * SECOND_NANOS)
                .filter(from -> !stalls.touch(from - 2 * SECOND_NANOS, from + 2 * SECOND_NANOS))
                .count();
    }
}
