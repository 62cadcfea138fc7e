package org.wirejack.rt;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/** Keeps the calling thread on one processor. Threads that it starts later stay there too. */
public final class ProcessorPin {
    /** As many as the C library's own sets of processors hold. */
    public static final int MOST_PROCESSORS = 1024;

    private static final ControlCall SCHED_SETAFFINITY = ControlCall.of("sched_setaffinity");

    private ProcessorPin() {}

    /** @param processor its number as the system has it, from 0 */
    public static RealtimeOutcome take(int processor) {
        if (processor < 0 || processor >= MOST_PROCESSORS) {
            throw new IllegalArgumentException("processor " + processor + ": it must be 0 to " + (MOST_PROCESSORS - 1));
        }
        if (!CLibrary.has("sched_setaffinity")) {
            return RealtimeOutcome.unavailable("threads cannot be kept on a processor on this system");
        }
        Errno errno = new Errno();
        return set(errno, processor) == 0
                ? RealtimeOutcome.granted("cycles on processor " + processor)
                : RealtimeOutcome.refused("cycles run on any processor, not on " + processor + " only (" + errno.text()
                        + "): /sys/devices/system/cpu/online has the numbers there are");
    }

    private static int set(Errno errno, int processor) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment bits = arena.allocate(MOST_PROCESSORS / Byte.SIZE, Long.BYTES);
            bits.setAtIndex(JAVA_LONG, processor / Long.SIZE, 1L << processor % Long.SIZE);
            return SCHED_SETAFFINITY.call(errno, 0, bits.byteSize(), bits.address());
        }
    }
}
