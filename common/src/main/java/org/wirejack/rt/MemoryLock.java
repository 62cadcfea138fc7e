package org.wirejack.rt;

import org.jspecify.annotations.Nullable;

/**
 * Keeps this process's memory out of the swap, so that no cycle waits for a disk. Each page is locked when it is first
 * used, not all that is reserved: the process grows by nothing.
 *
 * <p>Control threads, once, at start. Only where there is no limit: with one, the lock of future memory may succeed, and
 * the next thread that the Java machine starts finds no memory for its stack.
 */
public final class MemoryLock {
    private static final String CURE =
            "; put '@audio - memlock unlimited' into /etc/security/limits.d/audio.conf and log in anew";

    private final Memory memory;

    MemoryLock(Memory memory) {
        this.memory = memory;
    }

    /** Asks the system. */
    public static RealtimeOutcome take() {
        return new MemoryLock(new LinuxMemory()).ask();
    }

    RealtimeOutcome ask() {
        if (!memory.available()) {
            return RealtimeOutcome.unavailable("memory cannot be locked on this system");
        }
        long limitBytes = memory.limitBytes();
        if (limitBytes != Memory.UNLIMITED && !memory.beyondLimits()) {
            return RealtimeOutcome.refused("memory is not locked (memlock limit is " + (limitBytes >> 10)
                    + " kB): sound may stutter when memory is" + " short" + CURE);
        }
        String refusal = memory.lockAll();
        return refusal == null
                ? RealtimeOutcome.granted("memory locked")
                : RealtimeOutcome.refused("memory is not locked (" + refusal + ")" + CURE);
    }

    /** The system's part. */
    interface Memory {
        long UNLIMITED = -1;

        boolean available();

        /** How much a process of this user may lock; {@link #UNLIMITED} for no limit. */
        long limitBytes();

        /** Whether limits do not hold for this process. */
        boolean beyondLimits();

        /** Locks what is and will be mapped, page by page as it is used; null if done, or else the system's words. */
        @Nullable
        String lockAll();
    }
}
