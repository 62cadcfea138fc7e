package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirejack.cycle.Formats;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Encoding;

/** A cycle allocates nothing on either end, whatever is sent and however fast. */
class AllocationIT {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int CYCLES = 5_000;
    /**
     * Interpreted code allocates and compiled code does not; compilation comes when it comes, and cycles that wait for
     * nothing are run by the hundred thousand before it does. One stretch without a byte is the proof.
     */
    private static final long PATIENCE_NANOS = 30_000_000_000L;

    static Stream<Arguments> sessions() {
        Stream<Arguments> opus = OpusLibrary.system().customModes()
                ? Stream.of(Arguments.of("Opus", Formats.ours(2, 2).encoding(Encoding.opus(128))))
                : Stream.of();
        return Stream.concat(opus, builtIn());
    }

    private static Stream<Arguments> builtIn() {
        return Stream.of(
                Arguments.of("sync", Formats.ours(8, 2)),
                Arguments.of("async", Formats.ours(8, 2).mode(false, 2)),
                Arguments.of("fast", Formats.ours(8, 2).mode(true, 0)),
                Arguments.of("stock layout, sync", Formats.stock(8, 2)),
                Arguments.of("stock layout, async", Formats.stock(8, 2).mode(false, 2)),
                Arguments.of("16 bits", Formats.stock(8, 2).encoder(Encoder.INT16)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("sessions")
    void cyclesInLockstepAllocateNothing(String name, Formats session) {
        try (SessionPair pair = new SessionPair(session.format())) {
            pair.server.freewheel(true);
            assertAllocatesNothing(pair);
            assertEquals(0, pair.report().missed() + pair.report().incomplete(), name);
        }
    }

    /** The master does not wait, so packets come late and cycles are given up. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("sessions")
    void cyclesThatAreMissedAllocateNothing(String name, Formats session) {
        try (SessionPair pair = new SessionPair(session.format())) {
            assertAllocatesNothing(pair);
            assertTrue(pair.slave.report().cycles() > 0, name);
        }
    }

    private static void assertAllocatesNothing(SessionPair pair) {
        long master = Thread.currentThread().threadId();
        long slave = pair.slave.id();
        long least = Long.MAX_VALUE;
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (least > 0 && System.nanoTime() - deadlineNanos < 0) {
            long before = THREADS.getThreadAllocatedBytes(master) + THREADS.getThreadAllocatedBytes(slave);
            pair.cycles(CYCLES);
            long after = THREADS.getThreadAllocatedBytes(master) + THREADS.getThreadAllocatedBytes(slave);
            least = Math.min(least, after - before);
        }
        assertEquals(0, least, "bytes on both cycle threads in " + CYCLES + " cycles");
    }
}
