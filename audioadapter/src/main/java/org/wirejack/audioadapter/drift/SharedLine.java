package org.wirejack.audioadapter.drift;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;

/**
 * A clock's line, published by the clock's own thread and read by any other without waiting: the writer goes round a few
 * slots, and a reader that was overtaken by a whole round, which takes it hundreds of cycles, reads again.
 */
public final class SharedLine {
    private static final int SLOTS = 4;
    private static final VarHandle EDITION;

    static {
        try {
            EDITION = MethodHandles.lookup().findVarHandle(SharedLine.class, "edition", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final ClockLine[] slots = new ClockLine[SLOTS];
    private long edition;

    SharedLine() {
        for (int i = 0; i < SLOTS; i++) {
            slots[i] = new ClockLine();
        }
    }

    /** The clock's thread only. */
    void publish(ClockLine line) {
        long next = edition + 1;
        // A reader that sees any of what follows must see the edition before it, to know that its slot was reused.
        VarHandle.storeStoreFence();
        slots[slot(next)].copyFrom(line);
        EDITION.setRelease(this, next);
    }

    /** Any thread; into a line of its own. */
    public void copyTo(ClockLine line) {
        long read;
        do {
            read = (long) EDITION.getAcquire(this);
            line.copyFrom(slots[slot(read)]);
            VarHandle.loadLoadFence();
        } while ((long) EDITION.getOpaque(this) - read >= SLOTS - 1);
    }

    private static int slot(long edition) {
        return (int) (edition % SLOTS);
    }
}
