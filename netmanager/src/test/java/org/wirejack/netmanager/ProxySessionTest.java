package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.cycle.Datagrams;
import org.wirejack.cycle.Formats;

class ProxySessionTest {
    /** Until a new cable, and the slave, have faded in. */
    private static final int SETTLED = 20;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 30})
    void answerIsHeardLatencyCyclesLater(int latency) {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, latency));
        rig.link.afterSending(link -> {
            if (latency == 0) {
                link.deliver(rig.slave.cycle(
                        Datagrams.header(link.takeSent().getFirst()).cycle()));
            }
        });
        for (int cycle = 1; cycle <= 100; cycle++) {
            rig.cycle();
            if (latency > 0) {
                assertEquals(cycle, rig.takeSentCycle());
                rig.link.deliver(rig.slave.cycle(cycle));
            }
            if (cycle > latency + SETTLED) {
                assertEquals(Datagrams.sample(cycle - latency, 0, 0), rig.heard());
            } else if (cycle <= latency) {
                assertEquals(0f, rig.heard());
            }
            rig.passPeriod();
        }
        assertEquals(100 - latency, rig.meters.counters().report().cycles());
        assertEquals(0, rig.meters.counters().report().missed());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 30})
    void neverWaitsWithLatency(int latency) {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, latency));
        for (int cycle = 1; cycle <= 200; cycle++) {
            assertEquals(0, rig.cycle());
            rig.passPeriod();
        }
        assertEquals(0, rig.link.waits());
        assertEquals(200, rig.takeSentCycle());
    }

    @Test
    void fastModeWaitsAQuarterOfAPeriodAndGivesUpOnASlaveThatMissedThree() {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, 0));
        for (int cycle = 1; cycle <= 3; cycle++) {
            assertEquals(rig.periodNanos / 4, rig.cycle());
            rig.passPeriod();
        }
        for (int cycle = 4; cycle <= 100; cycle++) {
            assertEquals(0, rig.cycle());
            rig.passPeriod();
        }
    }

    @Test
    void slaveThatIsHeardAgainIsWaitedForAgain() {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, 0));
        for (int cycle = 1; cycle <= 10; cycle++) {
            rig.cycle();
            rig.passPeriod();
        }
        rig.link.deliver(rig.slave.cycle(10));
        rig.link.whileWaiting(link -> link.deliver(rig.slave.cycle(rig.takeSentCycle())));
        for (int cycle = 11; cycle <= 50; cycle++) {
            int waits = rig.link.waits();
            rig.cycle();
            assertEquals(waits + 1, rig.link.waits());
            assertTrue(cycle < 11 + SETTLED || rig.heard() == Datagrams.sample(cycle, 0, 0));
            rig.passPeriod();
        }
    }

    @Test
    void answerInFastModeEndsTheWaitAtOnce() {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, 0));
        rig.link.whileWaiting(link -> {
            rig.clock.advance(1000);
            link.deliver(rig.slave.cycle(rig.takeSentCycle()));
        });
        for (int cycle = 1; cycle <= 30; cycle++) {
            assertEquals(1000, rig.cycle());
            rig.passPeriod();
        }
        assertEquals(0, rig.meters.counters().report().missed());
    }

    @Test
    void partsOfAnAnswerAreHeardAndTheRestIsSilent() {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, 1));
        for (int cycle = 1; cycle <= 20; cycle++) {
            rig.cycle();
            List<byte[]> answer = rig.slave.cycle(cycle);
            rig.link.deliver(cycle == 19 ? answer.subList(1, answer.size()) : answer);
            rig.passPeriod();
        }
        assertEquals(0f, rig.heard());
        rig.cycle();
        assertEquals(1, rig.meters.counters().report().incomplete());
        assertEquals(Datagrams.sample(20, 0, 0), rig.heard());
    }

    @Test
    void slaveWhoseSocketIsClosedIsNoLongerSentTo() {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, 1));
        rig.cycle();
        rig.link.deliver(rig.slave.cycle(1));
        assertFalse(rig.session.refused());
        rig.link.refuse();
        rig.cycle();
        assertTrue(rig.session.refused());
        rig.cycle();
        assertEquals(0f, rig.heard());
    }

    @Test
    void freewheelingServerWaitsForTheAnswerAsLongAsTheSlaveIsThere() {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, 1));
        rig.server.freewheel(true);
        rig.link.whileWaiting(link -> {
            rig.clock.advance(300_000_000L);
            link.deliver(rig.slave.cycle(rig.takeSentCycle() - 1));
        });
        for (int cycle = 1; cycle <= 30; cycle++) {
            rig.cycle();
        }
        assertEquals(Datagrams.sample(29, 0, 0), rig.heard());
        assertEquals(0, rig.meters.counters().report().missed());
    }

    @Test
    void freewheelingServerGivesUpAfterHalfASecondThreeTimes() {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, 1));
        rig.server.freewheel(true);
        assertEquals(0, rig.cycle());
        for (int i = 0; i < 3; i++) {
            assertEquals(500_000_000L, rig.cycle());
        }
        assertEquals(0, rig.cycle());
    }

    @Test
    void slaveFadesInWhenItAppearsAndAfterItWasLostAndNotBetween() {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, 1));
        int lostCycles = 48_000 / 2 / 64;
        int lostAt = 100;
        int pauseAt = lostAt + lostCycles + 50;
        for (int cycle = 1; cycle <= pauseAt + 100; cycle++) {
            rig.cycle();
            boolean lost = cycle >= lostAt && cycle < lostAt + lostCycles;
            boolean pause = cycle >= pauseAt && cycle < pauseAt + 50;
            if (!lost && !pause) {
                rig.link.deliver(rig.slave.cycle(cycle));
            }
            int heard = cycle - 1;
            float whole = Datagrams.sample(heard, 0, 0);
            int sinceLost = heard - lostAt - lostCycles;
            if (heard > SETTLED && heard < lostAt || sinceLost >= 15 && heard < pauseAt || heard >= pauseAt + 50) {
                assertEquals(whole, rig.heard(), "cycle " + cycle);
            } else if (sinceLost >= 0 && sinceLost < 15) {
                assertEquals(whole * sinceLost / 15, rig.heard(), 1e-6f, "cycle " + cycle);
            }
            rig.passPeriod();
        }
    }

    @Test
    void slaveOfAFreewheelingServerIsHeardAsItIs() {
        ProxyRig rig = new ProxyRig(Formats.ours(8, 1).mode(true, 1));
        for (int cycle = 1; cycle <= 10; cycle++) {
            // The cable itself has faded in before anything comes.
            rig.cycle();
        }
        rig.server.freewheel(true);
        for (int cycle = 11; cycle <= 30; cycle++) {
            int sent = cycle;
            rig.link.whileWaiting(link -> link.deliver(rig.slave.cycle(sent - 1)));
            rig.link.deliver(rig.slave.cycle(cycle - 1));
            rig.cycle();
            assertEquals(Datagrams.sample(cycle - 1, 0, 0), rig.heard(), "cycle " + cycle);
        }
    }

    /** A stock slave counts its own answers, so what it never saw makes its numbers too low for good. */
    @ParameterizedTest(name = "latency {0}, {1} requests lost")
    @CsvSource({"2, 1", "2, 2", "5, 1", "5, 4", "1, 1"})
    void stockSlaveInAsyncModeThatLostRequestsIsRealigned(int latency, int lost) {
        ProxyRig rig = new ProxyRig(Formats.stock(1, 0).mode(false, latency));
        int counted = 0;
        List<Float> wrong = new ArrayList<>();
        for (int cycle = 1; cycle <= 1000; cycle++) {
            rig.cycle();
            boolean seen = cycle < 300 || cycle >= 300 + lost;
            if (seen) {
                counted++;
                rig.link.deliver(numbered(rig.slave.cycle(cycle), counted));
            }
            boolean settled = cycle > SETTLED + latency && cycle < 300 || cycle > 500;
            if (settled && rig.heard() != Datagrams.sample(cycle - latency, 0, 0)) {
                wrong.add(rig.heard());
            }
            rig.passPeriod();
        }
        assertEquals(List.of(), wrong);
    }

    /** A pause of the whole network is no reason to take answers for later ones. */
    @ParameterizedTest
    @ValueSource(ints = {10, 70, 130, 200, 1000})
    void stockSlaveInAsyncModeKeepsItsPlaceOverAPause(int pauseCycles) {
        ProxyRig rig = new ProxyRig(Formats.stock(1, 0).mode(false, 5));
        List<byte[]> held = new ArrayList<>();
        for (int cycle = 1; cycle <= 2000; cycle++) {
            rig.cycle();
            held.addAll(rig.slave.cycle(cycle));
            if (cycle < 300 || cycle >= 300 + pauseCycles) {
                rig.link.deliver(held);
                held.clear();
            }
            if (cycle > 310 + SETTLED + pauseCycles) {
                assertEquals(Datagrams.sample(cycle - 5, 0, 0), rig.heard(), "cycle " + cycle);
            }
            rig.passPeriod();
        }
    }

    /** Cycles in lockstep say nothing of how early answers come. */
    @Test
    void freewheelingMovesNoAnswers() {
        ProxyRig rig = new ProxyRig(Formats.stock(1, 0).mode(false, 2));
        for (int cycle = 1; cycle <= 1000; cycle++) {
            rig.server.freewheel(cycle > 300 && cycle < 700);
            rig.cycle();
            boolean late = cycle > 300 && cycle < 700;
            if (late || cycle == 700) {
                rig.link.deliver(rig.slave.cycle(cycle - 1));
            }
            if (!late && cycle != 300) {
                rig.link.deliver(rig.slave.cycle(cycle));
            }
            if (cycle > SETTLED) {
                assertEquals(Datagrams.sample(cycle - 2, 0, 0), rig.heard(), "cycle " + cycle);
            }
            rig.passPeriod();
        }
    }

    private static List<byte[]> numbered(List<byte[]> packets, int cycle) {
        packets.forEach(packet -> Datagrams.header(packet).cycle(cycle));
        return packets;
    }
}
