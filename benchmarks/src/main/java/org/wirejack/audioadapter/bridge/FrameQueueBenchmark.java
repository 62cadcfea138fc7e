package org.wirejack.audioadapter.bridge;

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

/** A block of 128 frames into an adapter's queue and out of it, on one thread. In the queue's package, which alone may use it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class FrameQueueBenchmark {
    private static final int BLOCK_FRAMES = 128;
    private static final int QUEUE_FRAMES = 4096;

    @Param({"1", "2", "32"})
    int channels = 1;

    private FrameQueue queue = new FrameQueue(1, QUEUE_FRAMES);
    private float[][] input = {};
    private float[][] output = {};
    private long frame;

    @Setup
    public void open() {
        queue = new FrameQueue(channels, QUEUE_FRAMES);
        input = new float[channels][BLOCK_FRAMES];
        output = new float[channels][BLOCK_FRAMES];
    }

    @Benchmark
    public float[][] writeAndRead() {
        queue.write(frame, input, BLOCK_FRAMES);
        queue.read(frame, output, BLOCK_FRAMES);
        frame += BLOCK_FRAMES;
        return output;
    }
}
