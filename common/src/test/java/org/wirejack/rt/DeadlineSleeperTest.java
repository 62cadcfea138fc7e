package org.wirejack.rt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DeadlineSleeperTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    static Stream<DeadlineSleeper> sleepers() {
        return Stream.of(DeadlineSleeper.ofSystem(), new ParkingSleeper());
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void linuxSleepsByItsClock() {
        assertInstanceOf(ClockSleeper.class, DeadlineSleeper.ofSystem());
    }

    @ParameterizedTest
    @MethodSource("sleepers")
    void neverWakesBeforeTheDeadline(DeadlineSleeper sleeper) {
        for (long waitNanos : new long[] {1, 50_000, 300_000, 1_333_333, 5_000_000}) {
            long deadlineNanos = System.nanoTime() + waitNanos;
            sleeper.sleepUntil(deadlineNanos);
            assertTrue(System.nanoTime() - deadlineNanos >= 0);
        }
    }

    @ParameterizedTest
    @MethodSource("sleepers")
    void deadlineInThePastIsNoSleep(DeadlineSleeper sleeper) {
        sleeper.sleepUntil(System.nanoTime() - 1);
        sleeper.sleepUntil(System.nanoTime() - 3_600_000_000_000L);
    }

    @ParameterizedTest
    @MethodSource("sleepers")
    void sleepingAllocatesNothingOnceCompiled(DeadlineSleeper sleeper) {
        long leastBytes = Long.MAX_VALUE;
        for (int round = 0; round < 30 && leastBytes > 0; round++) {
            long before = THREADS.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 1_000; i++) {
                sleeper.sleepUntil(System.nanoTime() + 10_000);
            }
            leastBytes = Math.min(leastBytes, THREADS.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, leastBytes);
    }
}
