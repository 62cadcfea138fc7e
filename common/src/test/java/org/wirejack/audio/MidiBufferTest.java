package org.wirejack.audio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MidiBufferTest {
    private static final byte[] NOTE = {(byte) 0x90, 60, 100};
    private final MidiBuffer buffer = new MidiBuffer(48);

    @Test
    void keepsEventsInTheOrderOfTheirAdding() {
        assertTrue(buffer.add(5, NOTE, 0, 3));
        assertTrue(buffer.add(5, NOTE, 1, 2));
        assertTrue(buffer.add(9, NOTE, 0, 1));
        assertEquals(3, buffer.count());
        assertEquals(5, buffer.frame(1));
        assertEquals(2, buffer.size(1));
        assertEquals(60, buffer.byteAt(1, 0));
        assertEquals(0x90, buffer.byteAt(2, 0));
        byte[] copy = new byte[4];
        assertEquals(3, buffer.copy(0, copy, 1));
        assertEquals(100, copy[3]);
        assertEquals(3, buffer.offset(1));
    }

    @Test
    void whatDoesNotFitIsLostAndCounted() {
        for (int i = 0; i < 4; i++) {
            assertTrue(buffer.add(i, NOTE, 0, 3));
        }
        assertFalse(buffer.add(4, NOTE, 0, 3));
        assertEquals(4, buffer.count());
        assertEquals(1, buffer.lost());
        MidiBuffer narrow = new MidiBuffer(24);
        assertFalse(narrow.add(0, new byte[25], 0, 25));
        assertTrue(narrow.add(0, new byte[24], 0, 24));
        assertFalse(narrow.add(0, NOTE, 0, 1));
        assertEquals(2, narrow.lost());
    }

    @Test
    void eventOfNoBytesIsNone() {
        assertFalse(buffer.add(0, NOTE, 0, 0));
        assertEquals(0, buffer.count());
    }

    @Test
    void copyHasTheEventsAndWhatWasLostBeforeAndNow() {
        buffer.add(1, NOTE, 0, 3);
        buffer.add(2, NOTE, 0, 2);
        buffer.add(2, NOTE, 0, 0);
        MidiBuffer copy = new MidiBuffer(12);
        copy.add(7, NOTE, 0, 1);
        copy.copyFrom(buffer);
        assertEquals(1, copy.count());
        assertEquals(1, copy.frame(0));
        assertEquals(2, copy.lost());
    }

    @Test
    void clearedBufferIsAsNew() {
        buffer.add(1, NOTE, 0, 3);
        buffer.add(1, NOTE, 0, 0);
        buffer.clear();
        assertEquals(0, buffer.count() + buffer.lost());
        for (int i = 0; i < 4; i++) {
            assertTrue(buffer.add(i, NOTE, 0, 3));
        }
    }
}
