package org.wirejack.rt;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Linux's calls for real-time threads, as they are: -1 and an {@link Errno} on failure. Control threads. */
final class SchedulerCalls {
    static final int SCHED_FIFO = 1;

    /** Threads that such a thread starts are ordinary ones. */
    static final int SCHED_RESET_ON_FORK = 0x4000_0000;

    static final int RLIMIT_RTPRIO = 14;

    private static final int PR_SET_TIMERSLACK = 29;
    private static final int RLIMIT_BYTES = 16;

    private static final ControlCall SCHED_SETSCHEDULER = ControlCall.of("sched_setscheduler");
    private static final ControlCall PRCTL = ControlCall.of("prctl");
    private static final ControlCall GETRLIMIT = ControlCall.of("getrlimit");

    private SchedulerCalls() {}

    static boolean available() {
        return CLibrary.has("sched_setscheduler", "prctl", "getrlimit");
    }

    /** @param thread its system id; 0 is the calling one */
    static int setScheduler(Errno errno, int thread, int policy, int priority) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment parameters = arena.allocateFrom(JAVA_INT, priority);
            return SCHED_SETSCHEDULER.call(errno, thread, policy, parameters.address());
        }
    }

    /** How much later than asked for the calling thread may be woken from a timed wait. */
    static int setTimerSlack(Errno errno, long slackNanos) {
        return PRCTL.call(errno, PR_SET_TIMERSLACK, slackNanos);
    }

    /** The soft limit; 0 if it cannot be known. */
    static long limit(Errno errno, int resource) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limits = arena.allocate(RLIMIT_BYTES, Long.BYTES);
            int result = GETRLIMIT.call(errno, resource, limits.address());
            return result == 0 ? limits.get(JAVA_LONG, 0) : 0;
        }
    }
}
