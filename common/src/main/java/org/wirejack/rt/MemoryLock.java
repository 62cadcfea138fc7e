package org.wirejack.rt;

/** Keeps this process's memory from being swapped out. Control threads, once, at start. */
public final class MemoryLock {
    private static final long BYTES_PER_KIBIBYTE = 1024;

    private MemoryLock() {}

    /**
     * Locks what is mapped now and later, each page from its first use on.
     *
     * <p>Only without a limit on locked memory: below one the lock itself is granted, and some day no thread can be
     * started any more because its stack would not fit.
     */
    public static RealtimeOutcome lockAll() {
        if (!SchedulerCalls.available()) {
            return RealtimeOutcome.unavailable("memory is not locked: this system has no such thing");
        }
        Errno errno = new Errno();
        long limitBytes = SchedulerCalls.limit(errno, SchedulerCalls.RLIMIT_MEMLOCK);
        if (limitBytes != SchedulerCalls.RLIM_INFINITY) {
            return RealtimeOutcome.refused("memory is not locked (memlock limit is " + limitBytes / BYTES_PER_KIBIBYTE
                    + " KiB, not unlimited): sound may stutter when the machine swaps");
        }
        return SchedulerCalls.lockAllMemory(errno, SchedulerCalls.MCL_CURRENT_FUTURE_ONFAULT) == 0
                ? RealtimeOutcome.granted("memory is locked")
                : RealtimeOutcome.refused("memory is not locked (" + errno.text() + ")");
    }
}
