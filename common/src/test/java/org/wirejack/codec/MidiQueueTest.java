package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.MidiBuffer;

class MidiQueueTest {
    private static final int BYTES = 16_384;

    private final MidiQueue queue = new MidiQueue(BYTES);

    private boolean add(int frame, byte... bytes) {
        MidiBuffer one = new MidiBuffer();
        one.add(frame, bytes, 0, bytes.length);
        return queue.add(one, 0);
    }

    private byte[] event(int index) {
        byte[] bytes = new byte[queue.size(index)];
        queue.copy(index, 0, bytes.length, bytes, 0);
        return bytes;
    }

    /** Through the end of its memory many times over. */
    @Test
    void keepsOrderAndBytes() {
        Random random = new Random(1);
        ArrayDeque<byte[]> expected = new ArrayDeque<>();
        for (int i = 0; i < 20_000; i++) {
            byte[] bytes = new byte[1 + random.nextInt(random.nextInt(20) == 0 ? 3000 : 4)];
            random.nextBytes(bytes);
            if (add(i, bytes)) {
                expected.add(bytes);
            }
            while (queue.count() > 0 && random.nextInt(2) == 0) {
                assertArrayEquals(expected.remove(), event(0));
                queue.remove(1);
            }
            assertEquals(expected.size(), queue.count());
        }
    }

    @Test
    void whatWaitsGoesAtTheBeginningOfTheNextCycle() {
        add(7, (byte) 0xF8);
        add(9, (byte) 0xF8);
        assertEquals(9, queue.frame(1));
        queue.remove(1);
        queue.beginCycle();
        add(3, (byte) 0xF8);
        assertEquals(0, queue.frame(0));
        assertEquals(3, queue.frame(1));
        assertEquals(1, queue.freshCount());
        queue.remove(1);
        assertEquals(3, queue.frame(0));
    }

    @Test
    void roomIsKeptForTheEndsOfNotes() {
        int notes = 0;
        while (add(0, (byte) 0x90, (byte) 60, (byte) 100)) {
            notes++;
        }
        assertTrue(notes >= MidiQueue.MAX_EVENTS / 2 - 1);
        assertFalse(add(0, (byte) 0xB0, (byte) 1, (byte) 100));
        assertTrue(add(0, (byte) 0x90, (byte) 60, (byte) 0));
        assertTrue(add(0, (byte) 0xB0, (byte) 64, (byte) 0));
        for (int note = 2; note < 2048; note++) {
            assertTrue(add(0, (byte) (0x80 | note >> 7), (byte) (note & 0x7F), (byte) 0));
        }
    }
}
