package org.wirejack.rt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Linux's calls for real-time threads, as they are: -1 and an {@link Errno} on failure. Control threads. */
final class SchedulerCalls {
    static final int SCHED_FIFO = 1;

    /** Threads that such a thread starts are ordinary ones. */
    static final int SCHED_RESET_ON_FORK = 0x4000_0000;

    static final int RLIMIT_RTPRIO = 14;

    private static final int PR_SET_TIMERSLACK = 29;
    private static final int RLIMIT_BYTES = 16;

    private static final MethodHandle SCHED_SETSCHEDULER = CLibrary.bind(
            "sched_setscheduler", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS), Errno.CAPTURED);
    private static final MethodHandle PRCTL = CLibrary.bind(
            "prctl",
            FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG),
            Errno.CAPTURED,
            Linker.Option.firstVariadicArg(1));
    private static final MethodHandle GETRLIMIT =
            CLibrary.bind("getrlimit", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS), Errno.CAPTURED);

    private SchedulerCalls() {}

    static boolean available() {
        return CLibrary.has("sched_setscheduler", "prctl", "getrlimit");
    }

    /** @param thread its system id; 0 is the calling one */
    static int setScheduler(Errno errno, int thread, int policy, int priority) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment parameters = arena.allocateFrom(JAVA_INT, priority);
            return (int) SCHED_SETSCHEDULER.invokeExact(errno.memory(), thread, policy, parameters);
        } catch (Throwable e) {
            throw new LinkageError("sched_setscheduler", e);
        }
    }

    /** How much later than asked for the calling thread may be woken from a timed wait. */
    static int setTimerSlack(Errno errno, long slackNanos) {
        try {
            return (int) PRCTL.invokeExact(errno.memory(), PR_SET_TIMERSLACK, slackNanos);
        } catch (Throwable e) {
            throw new LinkageError("prctl", e);
        }
    }

    /** The soft limit; 0 if it cannot be known. */
    static long limit(Errno errno, int resource) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment limits = arena.allocate(RLIMIT_BYTES, Long.BYTES);
            int result = (int) GETRLIMIT.invokeExact(errno.memory(), resource, limits);
            return result == 0 ? limits.get(JAVA_LONG, 0) : 0;
        } catch (Throwable e) {
            throw new LinkageError("getrlimit", e);
        }
    }
}
