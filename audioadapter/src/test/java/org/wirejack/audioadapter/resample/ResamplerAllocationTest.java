package org.wirejack.audioadapter.resample;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerAllocationTest {
    private static final int BLOCK_FRAMES = 64;
    private static final int BLOCKS_A_ROUND = 500;
    private static final int ROUNDS = 60;

    /** Compilation comes when it comes: one round without a byte is the proof. */
    @ParameterizedTest
    @ValueSource(ints = {1, 8, 16, 64})
    void aBlockAllocatesNothing(int channels) {
        Resampler resampler = Resampler.of(ResampleQuality.GOOD, 44_100, 48_000, channels, BLOCK_FRAMES);
        float[][] input = new float[channels][resampler.maxInputFrames()];
        float[][] output = new float[channels][BLOCK_FRAMES];
        resampler.warmUp();
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int block = 0; block < BLOCKS_A_ROUND; block++) {
                resampler.process(input, output, BLOCK_FRAMES, 0.91875 * (1 + block * 1e-7));
            }
            resampler.restart(resampler.position());
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least, "bytes in " + BLOCKS_A_ROUND + " blocks");
    }
}
