package org.wirejack.benchmarks;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.wirejack.audio.ArrayClient;
import org.wirejack.audio.Direction;
import org.wirejack.cycle.Levels;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.cycle.WirePortNames;
import org.wirejack.cycle.WirePorts;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Stream;

/** What the levels of one end take of a cycle of 128 frames, with as many channels there as back. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LevelsBenchmark {
    private static final int PERIOD_FRAMES = 128;

    @Param({"2", "32"})
    int channels = 1;

    @Param({"false", "true"})
    boolean watched;

    private final Levels levels = new Levels();
    private WireBuffers ports = ports(1);

    private static WireBuffers ports(int channels) {
        ArrayClient client = new ArrayClient("slave", PERIOD_FRAMES);
        WireBuffers buffers = new WirePorts(client, WirePortNames.SLAVE, Stream.RETURN)
                .adapt(new ChannelCounts(channels, channels, 0, 0), 0, 0);
        Random random = new Random(1);
        for (Direction direction : Direction.values()) {
            for (float[] samples : client.samples(direction)) {
                for (int i = 0; i < samples.length; i++) {
                    samples[i] = random.nextFloat() - 0.5f;
                }
            }
        }
        return buffers;
    }

    @Setup
    public void prepare() {
        ports = ports(channels);
    }

    /** Somebody looks, seldom: once for each iteration of the measurement. */
    @Setup(Level.Iteration)
    public void look() {
        if (watched) {
            levels.read();
        }
    }

    @Benchmark
    public void measure() {
        ports.measure(levels, PERIOD_FRAMES);
    }
}
