package org.wirejack.netdriver;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.cycle.Datagrams;
import org.wirejack.cycle.Formats;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.MessageKind;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

class SlaveSessionTest {
    /** Until new cables have faded in. */
    private static final int SETTLED = 5;

    @ParameterizedTest(name = "sync {0}, latency {1}, ours {2}")
    @CsvSource({"true, 2, true", "true, 0, true", "false, 2, true", "true, 2, false", "false, 5, false"})
    void answersEveryCycleOnceAndInOrder(boolean sync, int latency, boolean ours) {
        SessionRig rig = rig(sync, latency, ours).thenCycles(1, 100).thenClose();
        assertEquals(SessionEnd.CLOSED, rig.run());
        assertEquals(upTo(100), rig.answered());
        assertEquals(100, rig.report().cycles());
        assertEquals(100, rig.meters.turnaround().report().count());
    }

    @Test
    void syncModeAnswersWithTheCyclesOwnResult() {
        SessionRig rig = rig(true, 2, true).thenCycles(1, 50).thenClose();
        rig.run();
        for (int cycle = SETTLED; cycle <= 50; cycle++) {
            assertEquals(Datagrams.sample(cycle, 0, 0), rig.answeredSample(cycle));
        }
    }

    @Test
    void asyncModeAnswersWithTheResultOfTheCycleBefore() {
        SessionRig rig = rig(false, 2, true).thenCycles(1, 50).thenClose();
        rig.run();
        assertTrue(Datagrams.header(rig.answers.getFirst()).last(), "there is no result before the first cycle");
        for (int cycle = SETTLED + 1; cycle <= 50; cycle++) {
            assertEquals(Datagrams.sample(cycle - 1, 0, 0), rig.answeredSample(cycle));
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void cyclesOfWhichNothingCameAreRunInSilenceAndAnswered(boolean sync) {
        SessionRig rig = rig(sync, 2, true);
        Random random = new Random(9);
        int lost = 0;
        for (int cycle = 1; cycle <= 300; cycle++) {
            boolean drop = cycle > SETTLED && cycle < 299 && random.nextInt(3) == 0;
            lost += drop ? 1 : 0;
            rig.then(drop ? List.of() : rig.master.cycle(cycle));
        }
        rig.then(List.of()).thenClose().run();
        assertEquals(upTo(300), rig.answered());
        assertEquals(300, rig.heard.size(), "the graph runs once for each cycle");
        assertEquals(lost, rig.report().missed());
        assertEquals(
                lost,
                rig.heard.stream().skip(SETTLED).filter(sample -> sample == 0f).count());
    }

    @Test
    void firstCycleMayBeLostToo() {
        SessionRig rig = rig(true, 2, true).then(List.of()).thenCycles(2, 20).thenClose();
        rig.run();
        assertEquals(upTo(20), rig.answered());
    }

    @Test
    void partOfACycleIsHeardAndTheRestIsSilent() {
        SessionRig rig = rig(true, 2, true).thenCycles(1, SETTLED);
        List<byte[]> packets = rig.master.cycle(SETTLED + 1);
        rig.then(packets.subList(0, packets.size() - 1));
        rig.thenCycles(SETTLED + 2, SETTLED + 3).thenClose().run();
        assertEquals(upTo(SETTLED + 3), rig.answered());
        assertEquals(Datagrams.sample(SETTLED + 1, 0, 0), rig.answeredSample(SETTLED + 1));
        assertEquals(1, rig.report().incomplete());
        assertEquals(1, rig.report().neverCame());
    }

    /** Cycles that are too old to be run are answered all the same: a stock master reads one answer a cycle. */
    @Test
    void cyclesAreAnsweredEvenIfAPauseWasTooLongToRunThem() {
        SessionRig rig = rig(true, 5, true).thenCycles(1, 10);
        rig.then(() -> rig.clock.advance(300 * rig.periodNanos));
        rig.thenCycles(311, 340).thenClose().run();
        assertEquals(upTo(340), rig.answered());
        assertEquals(340, rig.report().cycles() + rig.report().skipped());
        assertTrue(rig.report().skipped() > 200);
    }

    @Test
    void duplicatesAndNonsenseAreNotAnswered() {
        SessionRig rig = rig(true, 2, true);
        byte[] foreign = rig.master.cycle(3).getFirst().clone();
        Datagrams.header(foreign).sessionId(99);
        for (int cycle = 1; cycle <= 50; cycle++) {
            List<byte[]> packets = rig.master.cycle(cycle);
            byte[] ahead = packets.getFirst().clone();
            Datagrams.header(ahead).cycle(cycle + 1_000);
            rig.then(() -> {
                rig.clock.advance(rig.periodNanos);
                rig.link.deliver(packets);
                rig.link.deliver(packets);
                rig.link.deliver(List.of(foreign, ahead, new byte[0], new byte[700], packets.getFirst()));
            });
        }
        rig.thenCycles(51, 51).thenClose().run();
        assertEquals(upTo(51), rig.answered());
        assertEquals(50, rig.report().earlyPackets());
        assertEquals(150, rig.report().foreignPackets());
    }

    @Test
    void answerHasWhatTheMasterWantsAndTheGraphFeeds() {
        SessionRig rig = rig(true, 2, true).thenCycles(1, 10);
        rig.then(rig.master.cycle(11, rig.master.wanted())).thenClose().run();
        assertTrue(rig.answeredSample(10) != 0);
        assertEquals(0, rig.answeredSample(11));
    }

    @Test
    void answerAsksForWhatSomebodyListensTo() {
        SessionRig rig = rig(true, 2, false).thenCycles(1, 3).thenClose();
        rig.run();
        HeaderFlyweight sync = Datagrams.header(rig.answers.getFirst());
        assertEquals(Stream.RETURN.letter(), sync.stream());
        assertEquals(1, sync.activePorts());
        assertEquals(0, sync.payloadInt(0));
    }

    @Test
    void sessionOfWhichNothingIsHeardEndsAfterTwoSeconds() {
        SessionRig rig = rig(true, 2, true);
        assertEndsSilent(rig);
        assertEquals(List.of(), rig.answered());
    }

    @Test
    void masterThatFallsSilentEndsItAfterASecond() {
        SessionRig rig = rig(true, 2, true).thenCycles(1, 20);
        long[] lastNanos = new long[1];
        rig.then(() -> lastNanos[0] = rig.clock.nanoTime());
        assertEquals(SessionEnd.SILENCE, rig.run());
        assertEquals(upTo(20), rig.answered());
        assertLasted(1, rig.clock.nanoTime() - lastNanos[0]);
    }

    @Test
    void onlyMasterAndOneOfOursIsWaitedForForThreeSeconds() {
        for (boolean ours : new boolean[] {true, false}) {
            Formats formats = ours ? Formats.ours(8, 1) : Formats.stock(8, 1);
            SessionRig rig = new SessionRig(formats.mode(true, 2), true).thenCycles(1, 20);
            long[] lastNanos = new long[1];
            rig.then(() -> lastNanos[0] = rig.clock.nanoTime());
            assertEquals(SessionEnd.SILENCE, rig.run());
            assertLasted(ours ? 3 : 1, rig.clock.nanoTime() - lastNanos[0]);
        }
    }

    private static void assertEndsSilent(SessionRig rig) {
        long beganNanos = rig.clock.nanoTime();
        assertEquals(SessionEnd.SILENCE, rig.run());
        assertLasted(2, rig.clock.nanoTime() - beganNanos);
    }

    private static void assertLasted(int seconds, long lastedNanos) {
        long overNanos = lastedNanos - seconds * 1_000_000_000L;
        assertTrue(overNanos > 0 && overNanos < 100_000_000L, () -> lastedNanos + " ns");
    }

    @Test
    void foreignPacketsDoNotKeepASessionAlive() {
        SessionRig rig = rig(true, 2, true);
        for (int i = 0; i < 2000; i++) {
            rig.then(List.of(new byte[48], new byte[0]));
        }
        assertEquals(SessionEnd.SILENCE, rig.run());
        assertTrue(rig.report().foreignPackets() < 4000);
    }

    @Test
    void masterWhoseSocketIsClosedEndsItAtOnce() {
        SessionRig rig = rig(true, 2, true).thenCycles(1, 5);
        rig.then(rig.link::refuse);
        assertEquals(SessionEnd.REFUSED, rig.run());
        assertEquals(upTo(5), rig.answered());
    }

    @Test
    void masterOfOursThatSaysGoodbyeEndsItAtOnce() {
        SessionRig rig = rig(true, 2, true).thenCycles(1, 5);
        SessionParams params = Formats.ours(8, 1).params();
        rig.then(List.of(goodbye(params.withMaster("studio", 8, 48_000, 64)))).thenCycles(6, 6);
        rig.then(List.of(goodbye(params)));
        assertEquals(SessionEnd.REFUSED, rig.run());
        assertEquals(upTo(6), rig.answered());
        assertEquals(1, rig.report().foreignPackets());
    }

    @Test
    void goodbyeMeansNothingToAStockSession() {
        SessionRig rig =
                rig(true, 2, false).then(List.of(goodbye(Formats.stock(8, 1).params())));
        assertEquals(SessionEnd.CLOSED, rig.thenCycles(1, 5).thenClose().run());
        assertEquals(upTo(5), rig.answered());
    }

    private static byte[] goodbye(SessionParams params) {
        byte[] bytes = new byte[ParamsPacket.LENGTH];
        ParamsPacket.write(MessageKind.KILL_MASTER, params).asByteBuffer().get(bytes);
        return bytes;
    }

    @Test
    void ownSocketThatIsClosedEndsItToo() {
        SessionRig rig = rig(true, 2, true).thenCycles(1, 5);
        rig.then(rig.link::close);
        assertEquals(SessionEnd.REFUSED, rig.run());
    }

    private static SessionRig rig(boolean sync, int latency, boolean ours) {
        Formats formats = ours ? Formats.ours(8, 1) : Formats.stock(8, 1);
        return new SessionRig(formats.mode(sync, latency));
    }

    private static List<Integer> upTo(int last) {
        return IntStream.rangeClosed(1, last).boxed().toList();
    }
}
