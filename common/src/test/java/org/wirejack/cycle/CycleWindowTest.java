package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.codec.MidiAssembly;
import org.wirejack.codec.MidiGeometry;
import org.wirejack.codec.MidiReader;
import org.wirejack.codec.PacketTally;
import org.wirejack.codec.PeriodBuffer;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;

class CycleWindowTest {
    private static final long PERIOD_NANOS = 1_000_000;

    private final CycleCounters counters = new CycleCounters();
    private final HeaderFlyweight header = Datagrams.header(new byte[48]).initialise();
    private final FakeClock clock = new FakeClock();

    @Test
    void slaveTakesCyclesUpToItsLead() {
        CycleWindow window = slave();
        assertTrue(sync(window, 1));
        assertTrue(sync(window, 1 + 5));
        assertFalse(sync(window, 1 + 6));
        assertEquals(1, counters.report().earlyPackets());
        assertEquals(1, window.slots().next());
    }

    @Test
    void slaveMissesNotEvenTheFirstCycle() {
        CycleWindow window = slave();
        assertTrue(sync(window, 3));
        assertEquals(1, window.slots().next());
        assertTrue(sync(window, 1));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -5, 7, 1000, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void slaveBeginsWhereverThePeerDoes(int first) {
        CycleWindow window = slave();
        assertTrue(sync(window, first));
        assertEquals(first, window.slots().next());
        assertTrue(sync(window, first + 1));
    }

    @Test
    void masterTakesAnswersToWhatItSentOnly() {
        CycleWindow window = window(ReceiverShape.master(2));
        assertEquals(-1, window.slots().next());
        assertTrue(sync(window, 1));
        assertFalse(sync(window, 2));
        window.finish(0);
        assertTrue(sync(window, 2));
        clock.advance(1000 * PERIOD_NANOS);
        assertFalse(sync(window, 3));
    }

    @Test
    void packetThatWasMissedIsLateAndOneThatWasNotIsDouble() {
        CycleWindow window = slave();
        sync(window, 1);
        window.finish(0);
        window.finish(2);
        for (int i = 0; i < 3; i++) {
            assertFalse(sync(window, 2));
        }
        assertFalse(sync(window, 1));
        assertFalse(sync(window, -1_000));
        assertEquals(2, counters.report().latePackets());
        assertEquals(2, counters.report().duplicatePackets());
        assertEquals(1, counters.report().earlyPackets());
    }

    @Test
    void leadGrowsWithTimeAndWhatNoLongerFitsIsGivenUp() {
        CycleWindow window = slave();
        sync(window, 1);
        clock.advance(100 * PERIOD_NANOS);
        assertFalse(sync(window, 1 + 5 + 101));
        assertTrue(sync(window, 1 + 5 + 100));
        assertTrue(window.lacksRoom(106));
        assertEquals(1, window.slots().next());
        window.makeRoom(106);
        assertEquals(106, window.slots().next() + window.slots().length() - 1);
        assertEquals(window.slots().next() - 1, counters.report().skipped());
        assertEquals(window.slots().next() - 1, window.takeSkipped());
        assertEquals(0, window.takeSkipped());
    }

    @Test
    void progressTakesTheLeadBack() {
        CycleWindow window = slave();
        sync(window, 1);
        clock.advance(100 * PERIOD_NANOS);
        CycleSlot slot = window.slots().claim(1, clock.nanoTime());
        slot.touch(clock.nanoTime());
        window.progress(slot, clock.nanoTime());
        assertFalse(sync(window, 1 + 6));
    }

    @Test
    void clockThatGoesBackTakesNothing() {
        CycleWindow window = slave();
        sync(window, 1);
        clock.advance(-PERIOD_NANOS * 50);
        assertTrue(sync(window, 1 + 5));
    }

    @ParameterizedTest
    @ValueSource(ints = {-100_000, 100_000})
    void followsAPeerThatInsists(int jump) {
        CycleWindow window = slave();
        sync(window, 1);
        int enough = CycleWindow.INSISTING_SYNCS;
        for (int i = 0; i < enough; i++) {
            assertFalse(sync(window, jump + i));
        }
        assertEquals(jump + enough, window.slots().next());
        assertTrue(sync(window, jump + enough));
    }

    @Test
    void burstsThatDoNotAgreeMoveNothing() {
        CycleWindow window = slave();
        sync(window, 1);
        for (int i = 0; i < 10_000; i++) {
            assertFalse(sync(window, 500 + i * 3));
        }
        for (int i = 0; i < 100; i++) {
            assertFalse(sync(window, 9_000 + i % (CycleWindow.INSISTING_SYNCS - 1)));
        }
        assertTrue(sync(window, 2));
        assertEquals(1, window.slots().next());
    }

    @Test
    void onlySyncsInsist() {
        CycleWindow window = slave();
        sync(window, 1);
        header.dataType(DataType.AUDIO);
        for (int i = 0; i < 1000; i++) {
            assertFalse(admits(window, 5_000 + i));
        }
        assertEquals(1, window.slots().next());
    }

    @Test
    void peerThatIsHeardInsideInsistsOnNothing() {
        CycleWindow window = slave();
        for (int i = 1; i < 100; i++) {
            assertTrue(sync(window, i));
            assertFalse(sync(window, 70_000 + i));
            window.finish(0);
        }
        assertEquals(100, window.slots().next());
    }

    @Test
    void mastersWindowFollowsNobody() {
        CycleWindow window = window(ReceiverShape.master(2));
        for (int i = 0; i < 1000; i++) {
            assertFalse(sync(window, 7_000 + i));
        }
        assertEquals(-1, window.slots().next());
    }

    @Test
    void numbersWrapWithoutAnybodyNoticing() {
        CycleWindow window = slave();
        int first = Integer.MAX_VALUE - 10;
        for (int i = 0; i < 1000; i++) {
            assertTrue(sync(window, first + i));
            assertTrue(sync(window, first + i + 3));
            window.progress(null, clock.nanoTime());
            window.finish(0);
        }
        assertEquals(first + 1000, window.slots().next());
        assertEquals(0, counters.report().latePackets() + counters.report().earlyPackets());
    }

    @Test
    void shiftMovesThePeersCyclesAndNotOurs() {
        CycleWindow window = window(ReceiverShape.master(2));
        window.shiftBy(2);
        header.cycle(-1);
        assertEquals(1, window.cycleOf(header));
        assertEquals(-1, window.slots().next());
        window.shiftBy(-1);
        assertEquals(1, window.shift());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 5, 30})
    void windowHoldsLatencyAndLead(int latency) {
        for (ReceiverShape shape : new ReceiverShape[] {ReceiverShape.master(latency), ReceiverShape.slave(latency)}) {
            assertEquals(1, Integer.bitCount(shape.windowCycles()));
            assertTrue(shape.windowCycles() > shape.leadCycles() + 1);
        }
    }

    private CycleWindow slave() {
        return window(ReceiverShape.slave(2));
    }

    private CycleWindow window(ReceiverShape shape) {
        CycleSlot[] slots = new CycleSlot[shape.windowCycles()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new CycleSlot(new PeriodBuffer(0, 64), noMidi(), new PacketTally(0));
        }
        return new CycleWindow(new CycleSlots(slots), shape, PERIOD_NANOS, counters);
    }

    private boolean sync(CycleWindow window, int cycle) {
        header.dataType(DataType.SYNC);
        return admits(window, cycle);
    }

    private boolean admits(CycleWindow window, int cycle) {
        return window.admits(cycle, header.cycle(cycle), clock.nanoTime());
    }

    private static MidiAssembly noMidi() {
        MidiGeometry geometry = new MidiGeometry(0, 64, 1500, true);
        return new MidiAssembly(geometry, MidiReader.of(geometry));
    }
}
