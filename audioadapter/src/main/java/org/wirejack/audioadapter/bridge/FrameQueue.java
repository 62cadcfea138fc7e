package org.wirejack.audioadapter.bridge;

import java.lang.invoke.VarHandle;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The last frames of a writer, by channel, for one reader on another thread. A frame's index is the writer's clock: its count
 * of frames. The writer never waits and never loses its place: it writes over what is oldest, and a reader that comes too
 * late is told.
 */
final class FrameQueue {
    private final float[][] rings;
    private final int capacity;
    private final AtomicLong claimed = new AtomicLong();
    private final AtomicLong end = new AtomicLong();

    /** @param leastFrames what it is to hold, rounded up to a power of two */
    FrameQueue(int channels, int leastFrames) {
        capacity = Integer.highestOneBit(Math.max(1, leastFrames - 1)) << 1;
        rings = new float[channels][capacity];
    }

    /** Writes frames; the first is that index, at or behind the end of what was written last. The writer's thread only. */
    void write(long index, float[][] input, int frames) {
        claimed.setOpaque(index + frames);
        // Whoever reads a frame of these must see that the older one in its place is gone.
        VarHandle.storeStoreFence();
        int at = place(index);
        int first = Math.min(frames, capacity - at);
        for (int i = 0; i < rings.length; i++) {
            System.arraycopy(input[i], 0, rings[i], at, first);
            System.arraycopy(input[i], first, rings[i], 0, frames - first);
        }
        end.setRelease(index + frames);
    }

    /** Index of the first frame that is not written yet. Any thread. */
    long end() {
        return end.getAcquire();
    }

    /** Copies frames that are {@linkplain #end written}, with silence before the first ever. The reader's thread only. */
    void read(long index, float[][] output, int frames) {
        int at = place(index);
        int first = Math.min(frames, capacity - at);
        for (int i = 0; i < rings.length; i++) {
            System.arraycopy(rings[i], at, output[i], 0, first);
            System.arraycopy(rings[i], 0, output[i], first, frames - first);
        }
        VarHandle.loadLoadFence();
    }

    /** Whether a frame is still there, or was until now if asked after {@link #read}. Any thread. */
    boolean holds(long index) {
        return claimed.getOpaque() - capacity <= index;
    }

    /** Silence from a frame of a read block on. */
    static void silence(float[][] block, int from, int to) {
        for (float[] samples : block) {
            Arrays.fill(samples, from, to, 0);
        }
    }

    int capacity() {
        return capacity;
    }

    private int place(long index) {
        return (int) (index & (capacity - 1));
    }
}
