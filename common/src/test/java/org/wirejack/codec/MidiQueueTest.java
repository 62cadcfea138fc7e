package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.MidiBuffer;

class MidiQueueTest {
    private static final int BYTES = 32_768;

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
        while (add(0, (byte) (0x90 | notes >> 7 & 0x0F), (byte) (notes & 0x7F), (byte) 100)) {
            notes++;
        }
        assertEquals(MidiQueue.MAX_EVENTS - SoundingNotes.MOST, notes);
        assertFalse(add(0, (byte) 0xB0, (byte) 1, (byte) 100));
        assertTrue(add(0, (byte) 0x90, (byte) 0, (byte) 0));
        for (int note = 1; note < notes; note++) {
            assertTrue(add(0, (byte) (0x80 | note >> 7), (byte) (note & 0x7F), (byte) 0));
        }
    }

    /** Else ends of notes that never began would fill what is kept for those that have. */
    @Test
    void keptRoomIsForEndsOfWhatSounds() {
        add(0, (byte) 0x91, (byte) 60, (byte) 100);
        add(0, (byte) 0xB2, (byte) 64, (byte) 127);
        add(0, (byte) 0xB3, (byte) 69, (byte) 127);
        while (add(0, (byte) 0x90, (byte) 60, (byte) 100)) {}
        assertFalse(add(0, (byte) 0x82, (byte) 60, (byte) 0));
        assertFalse(add(0, (byte) 0xB1, (byte) 64, (byte) 0));
        assertFalse(add(0, (byte) 0xB2, (byte) 123, (byte) 0));
        assertTrue(add(0, (byte) 0x81, (byte) 60, (byte) 0));
        assertFalse(add(0, (byte) 0x81, (byte) 60, (byte) 0));
        assertTrue(add(0, (byte) 0xB2, (byte) 64, (byte) 0));
        assertTrue(add(0, (byte) 0xB3, (byte) 121, (byte) 0));
        assertTrue(add(0, (byte) 0xB0, (byte) 123, (byte) 0));
        assertFalse(add(0, (byte) 0xFF));
    }

    @Test
    void aResetEndsWhateverSounds() {
        while (add(0, (byte) 0x90, (byte) 60, (byte) 100)) {}
        assertTrue(add(0, (byte) 0xFF));
        assertFalse(add(0, (byte) 0x80, (byte) 60, (byte) 0));
    }

    /** Whatever is played, and whenever the queue runs empty: no note goes without its end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void noOverloadLeavesANoteWithoutItsEnd(long seed) {
        Random random = new Random(seed);
        SoundingNotes heard = new SoundingNotes();
        SoundingNotes played = new SoundingNotes();
        boolean full = false;
        for (int i = 0; i < 200_000; i++) {
            byte[] event = anyVoice(random);
            played.observe(event, 0, event.length);
            full |= !add(0, event);
            if (random.nextInt(3) == 0) {
                hearOne(heard);
            }
        }
        assertTrue(full && played.any());
        MidiBuffer ends = new MidiBuffer();
        assertTrue(played.end(ends));
        for (int i = 0; i < ends.count(); i++) {
            queue.add(ends, i);
        }
        while (queue.count() > 0) {
            hearOne(heard);
        }
        assertFalse(heard.any());
    }

    private void hearOne(SoundingNotes heard) {
        byte[] event = event(0);
        queue.remove(1);
        heard.observe(event, 0, event.length);
    }

    private static byte[] anyVoice(Random random) {
        int channel = random.nextInt(16);
        byte key = (byte) random.nextInt(128);
        return switch (random.nextInt(5)) {
            case 0, 1 -> new byte[] {(byte) (0x90 | channel), key, 100};
            case 2 -> new byte[] {(byte) (0x80 | channel), key, 0};
            case 3 -> new byte[] {(byte) (0xB0 | channel), 64, (byte) (random.nextInt(2) * 127)};
            default -> new byte[] {(byte) (0xE0 | channel), key, key};
        };
    }
}
