package org.wirejack.cli.tape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * Where frames are missing in what goes through a {@link FrameRing}: a bounded queue from the cycle thread to the one that
 * writes. Nobody waits and nothing is allocated.
 */
final class GapQueue {
    private static final int CAPACITY = 256;
    private static final VarHandle PUT;
    private static final VarHandle TAKEN;

    static {
        try {
            PUT = MethodHandles.lookup().findVarHandle(GapQueue.class, "put", int.class);
            TAKEN = MethodHandles.lookup().findVarHandle(GapQueue.class, "taken", int.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final long[] starts = new long[CAPACITY];
    private final long[] lengths = new long[CAPACITY];
    private int put;
    private int taken;

    /**
     * Tells of a gap before the frames that go into the ring next.
     *
     * @param start frames that have gone into the ring before it
     * @param frames 1 and up
     * @return false, with nothing changed, if there is no room. The putting thread
     */
    boolean offer(long start, long frames) {
        if (put - (int) TAKEN.getAcquire(this) == CAPACITY) {
            return false;
        }
        starts[put % CAPACITY] = start;
        lengths[put % CAPACITY] = frames;
        PUT.setRelease(this, put + 1);
        return true;
    }

    /** Where the next gap is; {@link Long#MAX_VALUE} if none is known. The taking thread. */
    long nextStart() {
        return (int) PUT.getAcquire(this) == taken ? Long.MAX_VALUE : starts[taken % CAPACITY];
    }

    /** Takes the next gap, which must be there, and gives its length. The taking thread. */
    long take() {
        long frames = lengths[taken % CAPACITY];
        TAKEN.setRelease(this, taken + 1);
        return frames;
    }
}
