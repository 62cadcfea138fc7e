package org.wirejack.audioadapter.bridge;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class FrameQueueTest {
    private static final int PERIOD = 6;

    private final FrameQueue queue = new FrameQueue(1, 20);
    private final float[][] block = new float[1][64];

    private void write(long index) {
        for (int i = 0; i < PERIOD; i++) {
            block[0][i] = index + i;
        }
        queue.write(index, block, PERIOD);
    }

    private float[] read(long index, int frames) {
        queue.read(index, block, frames);
        return Arrays.copyOf(block[0], frames);
    }

    @Test
    void holdsAPowerOfTwo() {
        assertEquals(32, queue.capacity());
        assertEquals(32, new FrameQueue(1, 32).capacity());
        assertEquals(64, new FrameQueue(1, 33).capacity());
    }

    @Test
    void givesWhatWasWrittenAcrossTheSeam() {
        for (int i = 0; i <= 30; i += PERIOD) {
            write(i);
        }
        assertEquals(36, queue.end());
        assertArrayEquals(new float[] {29, 30, 31, 32, 33}, read(29, 5));
    }

    @Test
    void beforeTheFirstFrameEverIsSilence() {
        write(600);
        assertArrayEquals(new float[] {0, 0, 600, 601}, read(598, 4));
    }

    @Test
    void knowsWhatIsGone() {
        for (int i = 0; i <= 30; i += PERIOD) {
            write(i);
        }
        assertFalse(queue.holds(3));
        assertTrue(queue.holds(4));
    }

    @Test
    void aReaderThatIsOvertakenKnows() throws InterruptedException {
        AtomicBoolean ending = new AtomicBoolean();
        FrameQueue fast = new FrameQueue(1, 256);
        Thread writer = Thread.ofPlatform().start(() -> {
            float[][] period = new float[1][64];
            for (long index = 0; !ending.get(); index += 64) {
                Arrays.fill(period[0], index / 64 % 1000);
                fast.write(index, period, 64);
            }
        });
        int good = 0;
        int overtaken = 0;
        while (good < 2000 || overtaken < 10) {
            long index = Math.max(0, fast.end() - 192);
            fast.read(index, block, 64);
            boolean whole = fast.holds(index) && fast.end() > 192;
            for (int i = 0; whole && i < 64; i++) {
                assertEquals(index / 64 % 1000, block[0][i]);
            }
            good += whole ? 1 : 0;
            overtaken += fast.holds(index) ? 0 : 1;
        }
        ending.set(true);
        writer.join();
    }
}
