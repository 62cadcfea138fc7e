package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.wirejack.wire.Stream;

class CycleTurnTest {
    private static final long FAR_NANOS = 3_000_000_000L;

    private final FakeClock clock = new FakeClock();
    private CycleFormat format = Formats.ours(16, 1).format();
    private long periodNanos;
    private Datagrams master;
    private CycleReceiver receiver;
    private CycleTurn turn;

    @BeforeEach
    void begin() {
        begin(format);
    }

    private void begin(CycleFormat session) {
        format = session;
        periodNanos = session.periodNanos();
        master = new Datagrams(session, Stream.SEND);
        receiver = new CycleReceiver(session, Stream.SEND, ReceiverShape.slave(2), new CycleCounters());
        turn = new CycleTurn(session, receiver.window());
        take(master.cycle(1));
        run(1);
    }

    @Test
    void nothingIsReadyBeforeAnythingCame() {
        assertEquals(0, ready());
        assertEquals(clock.nanoTime() + FAR_NANOS, turn.deadlineNanos(clock.nanoTime() + FAR_NANOS));
        clock.advance(FAR_NANOS);
        assertEquals(0, ready());
    }

    @Test
    void completeCycleRunsNow() {
        List<byte[]> cycle = master.cycle(2);
        take(cycle.subList(0, cycle.size() - 1));
        assertEquals(0, ready());
        take(cycle.subList(cycle.size() - 1, cycle.size()));
        assertEquals(1, ready());
    }

    @Test
    void cycleThatLostAPacketRunsAfterTheGraceTime() {
        clock.advance(periodNanos);
        take(master.cycle(2).subList(1, 5));
        assertTurnsAfter(periodNanos / 2, 1);
    }

    @Test
    void graceTimeBeginsAnewWithEveryPacket() {
        List<byte[]> cycle = master.cycle(2);
        clock.advance(periodNanos);
        take(cycle.subList(1, 3));
        clock.advance(periodNanos / 2 - 1);
        take(cycle.subList(3, 4));
        assertTurnsAfter(periodNanos / 2, 1);
    }

    @Test
    void duplicatesAndNonsensePutNothingOff() {
        List<byte[]> cycle = master.cycle(2);
        clock.advance(periodNanos);
        take(cycle.subList(0, 3));
        byte[] nonsense = cycle.get(4).clone();
        Datagrams.header(nonsense).subCycle(99);
        for (long passed = 0; passed < periodNanos / 2; passed += periodNanos / 64) {
            take(cycle.subList(0, 3));
            take(List.of(nonsense));
            clock.advance(periodNanos / 64);
        }
        assertEquals(1, ready());
    }

    @Test
    void graceTimeIsShortInFastMode() {
        begin(Formats.ours(16, 1).mode(true, 0).format());
        clock.advance(periodNanos);
        take(master.cycle(2).subList(1, 5));
        assertTurnsAfter(periodNanos / 8, 1);
    }

    @Test
    void patientWaitsForWhatIsOnItsWayAndNotForEver() {
        turn.patient(true);
        clock.advance(periodNanos);
        take(master.cycle(2).subList(1, 5));
        assertTurnsAfter(250_000_000L, 1);
        turn.patient(false);
        assertEquals(1, ready());
    }

    @Test
    void lostCycleRunsWhenALaterOneIsWholeAndTimeHasPassed() {
        clock.advance(periodNanos);
        take(master.cycle(3));
        assertTurnsAfter(periodNanos - periodNanos / 2, 2);
    }

    @Test
    void everyCycleThatIsLostInARowRuns() {
        take(master.cycle(6));
        assertTurnsAfter(5 * periodNanos - periodNanos / 2, 5);
    }

    @Test
    void cyclesThatAllMissSomethingKeepTheMastersPace() {
        for (int cycle = 2; cycle < 500; cycle++) {
            clock.advance(periodNanos / 2);
            run(ready());
            clock.advance(periodNanos - periodNanos / 2);
            run(ready());
            take(cycle % 3 == 0 ? List.of() : master.cycle(cycle).subList(cycle % 2, 4));
            assertTrue(cycle - receiver.window().slots().next() <= 1);
        }
    }

    /** A cycle whose packets overtake all of the one before, by less than half a period. */
    @Test
    void packetsThatOvertakeCostNothing() {
        for (int cycle = 2; cycle < 200; cycle += 2) {
            clock.advance(periodNanos);
            take(master.cycle(cycle + 1));
            assertEquals(0, ready());
            clock.advance(periodNanos / 3);
            take(master.cycle(cycle));
            assertEquals(1, ready());
            run(1);
            assertEquals(1, ready());
            run(1);
        }
    }

    @Test
    void numbersThatSomebodyMadeUpMoveNothing() {
        byte[] made = master.cycle(5).getFirst();
        for (int cycle = 2; cycle < 300; cycle++) {
            Datagrams.header(made).cycle(cycle + cycle % 5);
            clock.advance(periodNanos / 2);
            take(List.of(made));
            Datagrams.header(made).cycle(cycle * 7919);
            take(List.of(made));
            clock.advance(periodNanos / 2);
            assertEquals(0, ready());
            take(master.cycle(cycle));
            assertEquals(1, ready());
            run(1);
            assertEquals(cycle + 1, receiver.window().slots().next());
        }
    }

    private void assertTurnsAfter(long nanos, int cycles) {
        long begunNanos = clock.nanoTime();
        assertEquals(0, ready());
        assertEquals(begunNanos + nanos, turn.deadlineNanos(begunNanos + FAR_NANOS));
        assertEquals(begunNanos + 5, turn.deadlineNanos(begunNanos + 5));
        clock.advance(nanos - 1);
        assertEquals(0, ready());
        clock.advance(1);
        assertEquals(cycles, ready());
        assertTrue(turn.deadlineNanos(clock.nanoTime() + FAR_NANOS) - clock.nanoTime() <= 0);
    }

    private int ready() {
        return turn.ready(clock.nanoTime());
    }

    private void run(int cycles) {
        for (int i = 0; i < cycles; i++) {
            receiver.window().progress(receiver.due(), clock.nanoTime());
            receiver.finishDue();
        }
    }

    private void take(List<byte[]> datagrams) {
        for (byte[] datagram : datagrams) {
            receiver.accept(MemorySegment.ofArray(datagram), 0, datagram.length, clock.nanoTime());
        }
    }
}
