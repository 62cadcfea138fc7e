package org.wirejack.rt;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A queue of samples from one thread to one other, without locks; for a recorder, say, that must never hold up a cycle.
 *
 * <p>Each side owns one index: it reads its own plainly and publishes it with release, and reads the other's, with
 * acquire, only when its last copy says that the ring is full or empty. The sides' indices are kept apart by more than
 * two cache lines, as processors fetch lines in pairs. Allocates nothing after construction.
 */
public final class FloatRing {
    private static final VarHandle INDEX = MethodHandles.arrayElementVarHandle(long[].class);

    /** Longs between what different threads write: 128 bytes. */
    private static final int APART = 16;

    private static final int HEAD = APART;
    private static final int READERS_TAIL = HEAD + 1;
    private static final int TAIL = HEAD + 2 * APART;
    private static final int WRITERS_HEAD = TAIL + 1;
    private static final int INDICES = TAIL + 2 * APART;
    private static final int LARGEST = 1 << 30;

    private final float[] samples;
    private final int mask;
    private final long[] indices = new long[INDICES];

    /** @param capacity wished samples, 1 to 2^30; rounded up to a power of two */
    public FloatRing(int capacity) {
        if (capacity < 1 || capacity > LARGEST) {
            throw new IllegalArgumentException("ring of " + capacity + " samples: it must be 1 to " + LARGEST);
        }
        int rounded = Integer.highestOneBit(2 * capacity - 1);
        samples = new float[rounded];
        mask = rounded - 1;
    }

    public int capacity() {
        return samples.length;
    }

    /**
     * Writer's thread only. All or nothing, so that a block is never torn.
     *
     * @return false if there is no room
     */
    public boolean write(float[] source, int offset, int count) {
        long tail = indices[TAIL];
        long oldestHead = tail + count - samples.length;
        if (indices[WRITERS_HEAD] < oldestHead) {
            indices[WRITERS_HEAD] = (long) INDEX.getAcquire(indices, HEAD);
            if (indices[WRITERS_HEAD] < oldestHead) {
                return false;
            }
        }
        int start = (int) tail & mask;
        int first = Math.min(count, samples.length - start);
        System.arraycopy(source, offset, samples, start, first);
        System.arraycopy(source, offset + first, samples, 0, count - first);
        INDEX.setRelease(indices, TAIL, tail + count);
        return true;
    }

    /**
     * Reader's thread only.
     *
     * @return samples read: {@code count}, or fewer if there are no more
     */
    public int read(float[] target, int offset, int count) {
        int read = Math.min(count, available(count));
        if (read == 0) {
            return 0;
        }
        long head = indices[HEAD];
        int start = (int) head & mask;
        int first = Math.min(read, samples.length - start);
        System.arraycopy(samples, start, target, offset, first);
        System.arraycopy(samples, 0, target, offset + first, read - first);
        INDEX.setRelease(indices, HEAD, head + read);
        return read;
    }

    /** Reader's thread only: samples that can be read now. */
    public int available() {
        return available(samples.length);
    }

    /** As many as the last copy of the writer's index tells, if that is enough. */
    private int available(int enough) {
        long head = indices[HEAD];
        if (indices[READERS_TAIL] - head < enough) {
            indices[READERS_TAIL] = (long) INDEX.getAcquire(indices, TAIL);
        }
        return (int) (indices[READERS_TAIL] - head);
    }
}
