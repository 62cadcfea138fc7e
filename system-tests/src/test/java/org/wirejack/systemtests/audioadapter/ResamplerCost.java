package org.wirejack.systemtests.audioadapter;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Locale;
import java.util.Random;
import org.wirejack.audioadapter.resample.ResampleQuality;
import org.wirejack.audioadapter.resample.Resampler;

/**
 * What our resampler costs; resampler-cost.cc is the same for others. Blocks of 64 frames at 48 kHz, ratio 1.0001. Prints
 * nanoseconds of processor time for a frame of a channel.
 */
final class ResamplerCost {
    private static final int BLOCK_FRAMES = 64;
    private static final double STEP = 1 / 1.0001;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Resampler resampler;
    private final float[][] input;
    private final float[][] output;

    private ResamplerCost(ResampleQuality quality, int channels) {
        this.resampler = Resampler.of(quality, 48_000, 48_000, channels, BLOCK_FRAMES);
        this.input = new float[channels][resampler.maxInputFrames()];
        this.output = new float[channels][BLOCK_FRAMES];
        var random = new Random(1);
        for (float[] run : input) {
            for (int frame = 0; frame < run.length; frame++) {
                run[frame] = random.nextFloat() - 0.5f;
            }
        }
    }

    /** @param arguments quality, channels, blocks */
    public static void main(String[] arguments) {
        int channels = Integer.parseInt(arguments[1]);
        int blocks = Integer.parseInt(arguments[2]);
        var cost = new ResamplerCost(ResampleQuality.parse(arguments[0]), channels);
        cost.resampler.warmUp();
        cost.nanosOf(blocks);
        System.out.printf(Locale.ROOT, "%.3f%n", cost.nanosOf(blocks) / (double) blocks / BLOCK_FRAMES / channels);
    }

    private long nanosOf(int blocks) {
        long start = THREADS.getCurrentThreadCpuTime();
        for (int block = 0; block < blocks; block++) {
            resampler.process(input, output, BLOCK_FRAMES, STEP);
        }
        return THREADS.getCurrentThreadCpuTime() - start;
    }
}
