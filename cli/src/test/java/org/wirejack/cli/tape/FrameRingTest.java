package org.wirejack.cli.tape;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.wirejack.cli.Noise;

@Timeout(60)
class FrameRingTest {
    @Test
    void givesBackWhatWasPutInOrderAcrossTheEdge() {
        FrameRing ring = new FrameRing(2, 10);
        float[] left = Noise.of(700, 1);
        float[] right = Noise.of(700, 2);
        for (int start = 0; start < 700; start += 7) {
            ring.put(new float[][] {part(left, start), part(right, start)}, 7);
            float[][] heard = new float[2][7];
            ring.take(heard, 7);

            assertArrayEquals(part(left, start), heard[0]);
            assertArrayEquals(part(right, start), heard[1]);
        }
    }

    @Test
    void countsRoomAndFilling() {
        FrameRing ring = new FrameRing(1, 10);
        ring.put(new float[1][6], 6);

        assertEquals(6, ring.filledFrames());
        assertEquals(4, ring.roomFrames());

        ring.skip(5);

        assertEquals(1, ring.filledFrames());
        assertEquals(9, ring.roomFrames());
        assertEquals(6, ring.putFrames());
    }

    @Test
    void carriesEverySampleFromThreadToThread() throws InterruptedException {
        FrameRing ring = new FrameRing(1, 64);
        int total = 20_000;
        Thread producer = Thread.ofPlatform().start(() -> {
            float[][] frame = new float[1][1];
            for (int i = 0; i < total; i++) {
                while (ring.roomFrames() == 0) {
                    Thread.onSpinWait();
                }
                frame[0][0] = i;
                ring.put(frame, 1);
            }
        });
        float[][] frame = new float[1][1];
        for (int i = 0; i < total; i++) {
            while (ring.filledFrames() == 0) {
                Thread.onSpinWait();
            }
            ring.take(frame, 1);
            assertEquals(i, frame[0][0]);
        }
        producer.join();
    }

    private static float[] part(float[] samples, int start) {
        float[] part = new float[7];
        System.arraycopy(samples, start, part, 0, 7);
        return part;
    }
}
