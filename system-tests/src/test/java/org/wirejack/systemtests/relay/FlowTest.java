package org.wirejack.systemtests.relay;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FlowTest {
    private static final int PACKETS = 10_000;
    private static final int BYTES = 100;
    private static final int NUMBER_AT = 8;

    private final DelayLine line = new DelayLine();
    private final Tally tally = new Tally();
    private final List<ByteBuffer> sent = new ArrayList<>();

    @Test
    void passesEverythingOnWithoutRules() {
        List<Integer> numbers = numbersAfter(RelayRules.NONE);
        assertEquals(PACKETS, numbers.size());
        assertTrue(isOrdered(numbers));
        assertEquals(PACKETS, tally.sent());
    }

    @Test
    void whatIsDroppedDuplicatedOrCutIsCounted() {
        List<Integer> numbers = numbersAfter(RelayRules.NONE
                .with(Fault.DROP, 50)
                .with(Fault.DUPLICATE, 30)
                .with(Fault.TRUNCATE, 20)
                .with(Fault.CORRUPT, 10));
        assertEquals(tally.sent(), numbers.size());
        assertEquals(PACKETS - tally.count(Fault.DROP) + tally.count(Fault.DUPLICATE), numbers.size());
        assertNear(50, tally.count(Fault.DROP));
        assertNear(30, tally.count(Fault.DUPLICATE));
        assertNear(20, tally.count(Fault.TRUNCATE));
        assertNear(10, tally.count(Fault.CORRUPT));
        long shortOnes = sent.stream()
                .distinct()
                .filter(packet -> packet.remaining() < BYTES)
                .count();
        assertTrue(shortOnes > 0 && shortOnes <= tally.count(Fault.TRUNCATE));
    }

    @Test
    void jitterOvertakesNothingButHoldingBackDoes() {
        List<Integer> late = numbersAfter(RelayRules.NONE.late(1000, 5000));
        assertTrue(isOrdered(late));
        sent.clear();
        List<Integer> reordered = numbersAfter(RelayRules.NONE.with(Fault.REORDER, 100));
        assertEquals(PACKETS, reordered.size());
        assertFalse(isOrdered(reordered));
    }

    @Test
    void theSameSeedBringsTheSameFate() {
        RelayRules rules = RelayRules.NONE.with(Fault.DROP, 100);
        List<Integer> first = numbersAfter(rules);
        sent.clear();
        assertTrue(first.equals(numbersAfter(rules.with(Fault.TRUNCATE, 500))));
        sent.clear();
        assertFalse(first.equals(numbersAfter(rules.seeded(2))));
    }

    @Test
    void leavesSetupAndTheOtherWayAlone() {
        RelayRules loseAll = RelayRules.NONE.with(Fault.DROP, 1000);
        flow(loseAll).pass(ByteBuffer.wrap("params".getBytes(StandardCharsets.US_ASCII)), 0);
        assertEquals(1, sent.size());
        sent.clear();
        assertEquals(PACKETS, numbersAfter(loseAll.only(Way.TO_MASTER)).size());
    }

    @Test
    void rulesSurviveTheCommandLine() {
        RelayRules rules = RelayRules.NONE
                .seeded(7)
                .only(Way.TO_SLAVE)
                .late(5, 6)
                .holding(9)
                .with(Fault.DUPLICATE, 3);
        assertEquals(rules.toArguments(), RelayRules.parse(rules.toArguments()).toArguments());
        assertEquals(3, RelayRules.parse(rules.toArguments()).permille(Fault.DUPLICATE));
        numbersAfter(rules);
        assertEquals(tally.toString(), Tally.parse(tally.toString()).toString());
    }

    /** Sends packets 1 µs apart; corrupted or cut ones have a number as well, if only a wrong one. */
    private List<Integer> numbersAfter(RelayRules rules) {
        Flow flow = flow(rules);
        for (int number = 0; number < PACKETS; number++) {
            ByteBuffer packet = ByteBuffer.allocate(BYTES).put(0, "header".getBytes(StandardCharsets.US_ASCII));
            flow.pass(packet.putInt(NUMBER_AT, number), number * 1000L);
            line.sendDue(number * 1000L);
        }
        line.sendDue(Long.MAX_VALUE);
        return sent.stream()
                .map(packet -> packet.array())
                .map(ByteBuffer::wrap)
                .map(all -> all.getInt(NUMBER_AT))
                .toList();
    }

    private Flow flow(RelayRules rules) {
        return new Flow(new Flow.Plan(rules, Way.TO_SLAVE, tally, line), sent::add);
    }

    private static boolean isOrdered(List<Integer> numbers) {
        return numbers.stream().sorted().toList().equals(numbers);
    }

    private static void assertNear(int permille, long count) {
        long expected = PACKETS * permille / 1000;
        assertTrue(Math.abs(count - expected) < expected / 2, () -> count + " of " + expected);
    }
}
