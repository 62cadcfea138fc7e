package org.wirejack.benchmarks.versus.rig;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.wirejack.systemtests.faults.Stalls.Stall;

final class TakeTest {
    /** A period of a millisecond. */
    private static final Shape FAST = new Shape(2, 48, 0);

    private static final Shape SYNC = new Shape(2, 48, 2);
    private static final long MILLI = 1_000_000;
    private static final StillTimes NONE = StillTimes.of(List.of(), 0);

    private static Cycle cycle(int number, long firstMicros, long answeredMicros) {
        long answered = answeredMicros * 1000;
        return new Cycle(number, firstMicros * 1000, firstMicros * 1000 + 10_000, answered, true);
    }

    private static Take take(Shape shape, StillTimes stalls, Cycle... cycles) {
        return new Take(shape, List.of(cycles), stalls);
    }

    @Test
    void turnaroundIsFromTheLastPacketOfTheRequest() {
        assertArrayEquals(
                new long[] {20_000, 40_000},
                take(FAST, NONE, cycle(1, 5000, 5050), cycle(2, 6000, 6030), cycle(3, 7000, 0))
                        .turnaroundsNanos());
    }

    @Test
    void anAnswerIsDueWithTheNextCycleInFastModeAndLaterWithLatency() {
        Cycle[] cycles = {cycle(1, 5000, 5900), cycle(2, 6000, 7100), cycle(3, 7000, 9100), cycle(4, 8000, 0)};
        assertEquals(
                List.of(cycles[1], cycles[2], cycles[3]),
                take(FAST, NONE, cycles).missed());
        assertEquals(List.of(cycles[2], cycles[3]), take(SYNC, NONE, cycles).missed());
    }

    @Test
    void whatAStandstillTouchesCountsForNothing() {
        StillTimes stalls = StillTimes.of(List.of(new Stall(7 * MILLI, 7 * MILLI + 300_000)), -MILLI);
        Take take = take(FAST, stalls, cycle(1, 4000, 4050), cycle(2, 6000, 7100), cycle(3, 7500, 7530));
        assertEquals(1, take.spoilt());
        assertEquals(List.of(), take.missed());
        assertEquals(2, take.turnaroundsNanos().length);
    }

    @Test
    void aMasterThatComesLateIsCounted() {
        assertEquals(
                1,
                take(FAST, NONE, cycle(1, 1000, 1050), cycle(2, 2000, 2050), cycle(3, 3600, 3650))
                        .lateStarts());
    }

    @Test
    void standstillsThatOverlapAreOne() {
        StillTimes stalls = StillTimes.of(List.of(new Stall(50, 60), new Stall(10, 40), new Stall(20, 30)), 0);
        assertEquals(2, stalls.count());
        assertTrue(stalls.touch(35, 36));
        assertTrue(stalls.touch(0, 100));
        assertFalse(stalls.touch(41, 49));
        assertFalse(stalls.touch(0, 9));
        assertFalse(stalls.touch(61, 70));
    }

    @Test
    void processorTimeIsThatOfTheProcessAndItsDeadChildren() {
        String stat = "17 (a) b) S 1 2 3 4 5 6 7 8 9 10 20 30 4 5 20 0 1";
        assertEquals(590, ProcessCost.cpuMillis(stat));
    }

    @Test
    void pausesAreReadFromTheLog() {
        Stall pause = PauseLog.parse("[5000ns] Safepoint \"ZMark\", Time since last: 9 ns, Reaching safepoint: 300 ns, "
                        + "At safepoint: 100 ns, Leaving safepoint: 2 ns, Total: 402 ns, Threads: 1 runnable")
                .findFirst()
                .orElseThrow();
        assertEquals(new Stall(4598, 5000), pause);
        assertEquals(0, PauseLog.parse("[5000ns] something else").count());
    }
}
