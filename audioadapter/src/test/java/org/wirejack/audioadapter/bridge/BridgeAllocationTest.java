package org.wirejack.audioadapter.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.Format;

/** Cycles of a bridge's ends allocate nothing, whatever happens to its clocks. */
class BridgeAllocationTest {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final int PERIOD = 64;
    private static final long PERIOD_NANOS = 1_333_333;

    private final Bridge bridge = new Bridge(LinearConverter::new, new BridgeShape(2, 2, BridgeShape.SHORTEST));
    private final float[][] input = new float[2][PERIOD];
    private final float[][] output = new float[2][PERIOD];
    private long nowNanos;

    private void run(int cycles) {
        for (int i = 0; i < cycles; i++) {
            bridge.near().cycle(nowNanos, PERIOD, input, output);
            bridge.far().cycle(nowNanos + 300_000, PERIOD, input, output);
            nowNanos += PERIOD_NANOS;
        }
    }

    /** With gaps of both clocks, and a stop of one. */
    private void runWithGaps() {
        for (int i = 0; i < 10; i++) {
            run(1000);
            nowNanos += 20_000_000;
            run(1000);
            for (int k = 0; k < 20; k++) {
                bridge.near().cycle(nowNanos + k * PERIOD_NANOS, PERIOD, input, output);
            }
        }
    }

    @Test
    void allocatesNothing() {
        bridge.near().start(new Format(48_000, PERIOD));
        bridge.far().start(new Format(48_000, PERIOD));
        runWithGaps();
        runWithGaps();
        long before = THREADS.getCurrentThreadAllocatedBytes();
        runWithGaps();
        assertEquals(0, THREADS.getCurrentThreadAllocatedBytes() - before);
        assertTrue(bridge.near().report().steps() + bridge.far().report().steps() > 10);
    }
}
