package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.wirejack.rt.Errno;

/**
 * Waits for one descriptor with a deadline to the nanosecond (ppoll): the only wait of Linux that is not rounded to
 * milliseconds or to scheduler ticks.
 *
 * <p>Cycle thread only.
 */
final class NativePoll {
    private static final short POLLIN = 1;
    private static final int DESCRIPTOR = 0;
    private static final int EVENTS = 4;
    private static final int POLL_BYTES = 8;
    private static final int SECONDS = 0;
    private static final int NANOS = 8;
    private static final int TIMEOUT_BYTES = 16;
    private static final long NANOS_PER_SECOND = 1_000_000_000;

    private final MemorySegment poll;
    private final MemorySegment timeout;

    NativePoll(int descriptor) {
        Arena arena = Arena.ofAuto();
        poll = arena.allocate(POLL_BYTES, Long.BYTES);
        timeout = arena.allocate(TIMEOUT_BYTES, Long.BYTES);
        poll.set(ValueLayout.JAVA_INT, DESCRIPTOR, descriptor);
        poll.set(ValueLayout.JAVA_SHORT, EVENTS, POLLIN);
    }

    /**
     * @param deadlineNanos in {@link System#nanoTime()}'s time; looks once if it is over
     * @return whether there is a datagram or an error to be received
     */
    boolean await(Errno errno, long deadlineNanos) {
        int ready;
        do {
            setTimeout(Math.max(0, deadlineNanos - System.nanoTime()));
            ready = SocketCalls.ppoll(errno, poll, timeout);
        } while (ready < 0 && errno.value() == Errno.EINTR);
        return ready > 0;
    }

    private void setTimeout(long nanos) {
        timeout.set(ValueLayout.JAVA_LONG, SECONDS, nanos / NANOS_PER_SECOND);
        timeout.set(ValueLayout.JAVA_LONG, NANOS, nanos % NANOS_PER_SECOND);
    }
}
