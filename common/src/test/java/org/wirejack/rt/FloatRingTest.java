package org.wirejack.rt;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FloatRingTest {
    @ParameterizedTest
    @CsvSource({"1,1", "2,2", "3,4", "64,64", "65,128", "48000,65536"})
    void capacityIsRoundedUpToAPowerOfTwo(int wished, int given) {
        assertEquals(given, new FloatRing(wished).capacity());
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, (1 << 30) + 1})
    void refusesImpossibleCapacities(int capacity) {
        assertThrows(IllegalArgumentException.class, () -> new FloatRing(capacity));
    }

    @Test
    void givesBackWhatWasWritten() {
        FloatRing ring = new FloatRing(8);
        float[] target = new float[5];

        assertTrue(ring.write(new float[] {9, 1, 2, 3, 9}, 1, 3));

        assertEquals(3, ring.available());
        assertEquals(3, ring.read(target, 1, 4));
        assertArrayEquals(new float[] {0, 1, 2, 3, 0}, target);
        assertEquals(0, ring.available());
    }

    @Test
    void blocksGoAroundTheEnd() {
        FloatRing ring = new FloatRing(8);
        float[] target = new float[5];
        for (int i = 0; i < 100; i++) {
            assertTrue(ring.write(new float[] {i, i + 0.1f, i + 0.2f, i + 0.3f, i + 0.4f}, 0, 5));
            assertEquals(5, ring.read(target, 0, 5));
            assertArrayEquals(new float[] {i, i + 0.1f, i + 0.2f, i + 0.3f, i + 0.4f}, target);
        }
    }

    @Test
    void takesAllOfABlockOrNothing() {
        FloatRing ring = new FloatRing(8);
        assertTrue(ring.write(new float[6], 0, 6));

        assertFalse(ring.write(new float[] {1, 1, 1}, 0, 3));
        assertEquals(6, ring.available());
        assertTrue(ring.write(new float[] {2, 2}, 0, 2));
        assertFalse(ring.write(new float[] {1}, 0, 1));
        assertEquals(8, ring.available());
    }

    @Test
    void blockLargerThanTheRingNeverFits() {
        assertFalse(new FloatRing(8).write(new float[9], 0, 9));
    }

    @Test
    void emptyBlocksAlwaysFit() {
        FloatRing ring = new FloatRing(1);
        assertTrue(ring.write(new float[] {1}, 0, 1));
        assertTrue(ring.write(new float[0], 0, 0));
        assertEquals(0, ring.read(new float[0], 0, 0));
        assertEquals(1, ring.available());
    }

    @Test
    void readsFewerIfThereAreNoMore() {
        FloatRing ring = new FloatRing(8);
        ring.write(new float[] {1, 2, 3}, 0, 3);
        float[] target = new float[8];

        assertEquals(2, ring.read(target, 0, 2));
        assertEquals(1, ring.read(target, 2, 6));
        assertEquals(0, ring.read(target, 3, 5));
        assertArrayEquals(new float[] {1, 2, 3, 0, 0, 0, 0, 0}, target);
    }

    /** Blocks of changing length through a small ring; both ends often find it full or empty. */
    @Test
    void samplesKeepTheirOrderBetweenTwoThreads() throws InterruptedException {
        FloatRing ring = new FloatRing(256);
        int total = 4_000_000;
        AtomicReference<String> fault = new AtomicReference<>("reader did not end");
        Thread reader = Thread.ofPlatform().daemon().start(() -> fault.set(readInOrder(ring, total)));

        writeInOrder(ring, total);

        assertTrue(reader.join(Duration.ofSeconds(60)));
        assertEquals("", fault.get());
    }

    private static void writeInOrder(FloatRing ring, int total) {
        float[] block = new float[97];
        int written = 0;
        for (int length = 1; written < total; length = length % block.length + 1) {
            int count = Math.min(length, total - written);
            for (int i = 0; i < count; i++) {
                block[i] = sample(written + i);
            }
            while (!ring.write(block, 0, count)) {
                Thread.yield();
            }
            written += count;
        }
    }

    /** @return the first fault, or "" */
    private static String readInOrder(FloatRing ring, int total) {
        float[] block = new float[61];
        int read = 0;
        while (read < total) {
            int count = ring.read(block, 0, 1 + read % block.length);
            for (int i = 0; i < count; i++) {
                if (block[i] != sample(read + i)) {
                    return "sample " + (read + i) + " is " + block[i];
                }
            }
            read += count;
            if (count == 0) {
                Thread.yield();
            }
        }
        return ring.available() == 0 ? "" : "more than was written";
    }

    /** Whole numbers that a float holds exactly. */
    private static float sample(int position) {
        return position % (1 << 24);
    }
}
