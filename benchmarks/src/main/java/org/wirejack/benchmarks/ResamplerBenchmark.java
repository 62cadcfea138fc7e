package org.wirejack.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wirejack.audioadapter.resample.ResampleQuality;
import org.wirejack.audioadapter.resample.Resampler;

/** A block of 64 frames at 48 kHz, 100 ppm off, with both kernels. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ResamplerBenchmark {
    private static final int BLOCK_FRAMES = 64;
    private static final double STEP = 1.0001;

    @Param({"DRAFT", "GOOD", "BEST"})
    ResampleQuality quality = ResampleQuality.GOOD;

    @Param({"1", "2", "8", "16", "64"})
    int channels = 1;

    private Resampler resampler = resampler();
    private float[][] input = {};
    private float[][] output = {};

    @Setup
    public void fill() {
        resampler = resampler();
        input = new float[channels][resampler.maxInputFrames()];
        output = new float[channels][BLOCK_FRAMES];
        var random = new Random(1);
        for (float[] run : input) {
            for (int frame = 0; frame < run.length; frame++) {
                run[frame] = random.nextFloat() - 0.5f;
            }
        }
    }

    private Resampler resampler() {
        return Resampler.of(quality, 48_000, 48_000, channels, BLOCK_FRAMES);
    }

    @Benchmark
    @Fork(value = 1, jvmArgsAppend = "--add-modules=jdk.incubator.vector")
    public float[][] vectors() {
        resampler.process(input, output, BLOCK_FRAMES, STEP);
        return output;
    }

    @Benchmark
    @Fork(1)
    public float[][] plain() {
        resampler.process(input, output, BLOCK_FRAMES, STEP);
        return output;
    }
}
