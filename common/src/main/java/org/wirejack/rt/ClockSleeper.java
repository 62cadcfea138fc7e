package org.wirejack.rt;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/** Sleeps by clock_nanosleep(2) on the clock that {@link System#nanoTime()} reads on Linux. */
final class ClockSleeper implements DeadlineSleeper {
    private static final int CLOCK_MONOTONIC = 1;
    private static final int TIMER_ABSTIME = 1;
    private static final int SECONDS = 0;
    private static final int NANOS = 8;
    private static final int TIMESPEC_BYTES = 16;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private static final MethodHandle CLOCK_NANOSLEEP =
            CLibrary.bind("clock_nanosleep", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final ControlCall CLOCK_GETTIME = ControlCall.of("clock_gettime");

    private final MemorySegment timespec = Arena.ofAuto().allocate(TIMESPEC_BYTES, Long.BYTES);

    /** Whether there is the call, and the Java machine's clock is the system's. */
    static boolean available() {
        return CLibrary.has("clock_nanosleep", "clock_gettime") && new ClockSleeper().sameClock();
    }

    private boolean sameClock() {
        int result = CLOCK_GETTIME.call(new Errno(), CLOCK_MONOTONIC, timespec.address());
        long systemNanos = timespec.get(JAVA_LONG, SECONDS) * NANOS_PER_SECOND + timespec.get(JAVA_LONG, NANOS);
        return result == 0 && Math.abs(System.nanoTime() - systemNanos) < NANOS_PER_SECOND;
    }

    @Override
    public void sleepUntil(long deadlineNanos) {
        timespec.set(JAVA_LONG, SECONDS, deadlineNanos / NANOS_PER_SECOND);
        timespec.set(JAVA_LONG, NANOS, deadlineNanos % NANOS_PER_SECOND);
        while (deadlineNanos - System.nanoTime() > 0 && sleep() == Errno.EINTR) {
            // A signal woke us.
        }
    }

    /** @return 0 or an error number */
    private int sleep() {
        try {
            return (int) CLOCK_NANOSLEEP.invokeExact(CLOCK_MONOTONIC, TIMER_ABSTIME, timespec, MemorySegment.NULL);
        } catch (Throwable e) {
            throw new LinkageError("clock_nanosleep", e);
        }
    }
}
