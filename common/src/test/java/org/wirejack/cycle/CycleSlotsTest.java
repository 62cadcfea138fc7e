package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import org.junit.jupiter.api.Test;
import org.wirejack.codec.MidiAssembly;
import org.wirejack.codec.MidiGeometry;
import org.wirejack.codec.MidiReader;
import org.wirejack.codec.PacketTally;
import org.wirejack.codec.PeriodBuffer;

class CycleSlotsTest {
    private final CycleSlots slots = new CycleSlots(new CycleSlot[] {slot(), slot(), slot(), slot()});

    @Test
    void keepsCyclesOfTheWindowApart() {
        CycleSlot first = slots.claim(0, 5);
        assertSame(first, slots.claim(0, 9));
        assertNotSame(first, slots.claim(1, 9));
        assertSame(first, slots.find(0));
        assertEquals(5, first.firstNanos());
        assertNull(slots.find(2));
    }

    @Test
    void cycleThatIsOverIsForgotten() {
        slots.claim(0, 0).sync(true, false);
        slots.advance();
        assertEquals(1, slots.next());
        assertNull(slots.find(4));
        assertEquals(false, slots.claim(4, 0).synced());
    }

    @Test
    void restartForgetsAll() {
        slots.claim(0, 0);
        slots.claim(3, 0);
        slots.restart(100);
        for (int cycle = 100; cycle < 104; cycle++) {
            assertNull(slots.find(cycle));
        }
        assertEquals(100, slots.next());
    }

    @Test
    void distanceIsThatOfNumbersThatWrap() {
        slots.restart(Integer.MAX_VALUE);
        assertEquals(1, slots.ahead(Integer.MIN_VALUE));
        slots.claim(Integer.MIN_VALUE, 0);
        slots.advance();
        assertNotNull(slots.find(Integer.MIN_VALUE));
        assertEquals(-1, slots.ahead(Integer.MAX_VALUE));
    }

    private static CycleSlot slot() {
        return new CycleSlot(new PeriodBuffer(0, 64), noMidi(), new PacketTally(0));
    }

    private static MidiAssembly noMidi() {
        MidiGeometry geometry = new MidiGeometry(0, 64, 1500, true);
        return new MidiAssembly(geometry, MidiReader.of(geometry));
    }
}
