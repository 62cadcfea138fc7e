package org.wirejack.benchmarks;

import java.lang.foreign.Arena;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
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
import org.wirejack.codec.AudioCodec;
import org.wirejack.codec.FloatCodec;
import org.wirejack.codec.FloatGroupCodec;
import org.wirejack.codec.Int16Codec;
import org.wirejack.codec.PeriodBuffer;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/** A period of 128 frames into packets, and out of them. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CodecBenchmark {
    private static final int PERIOD_FRAMES = 128;

    /** Who writes what: our ends, stock ends, and either with 16 bits. */
    public enum Layout {
        FLOAT_GROUPS,
        FLOAT_STOCK,
        INT16;

        AudioCodec codec(int channels) {
            return switch (this) {
                case FLOAT_GROUPS -> new FloatGroupCodec(channels, PERIOD_FRAMES, Wire.DEFAULT_MTU);
                case FLOAT_STOCK -> new FloatCodec(channels, PERIOD_FRAMES, Wire.DEFAULT_MTU);
                case INT16 -> new Int16Codec(channels, PERIOD_FRAMES, Wire.DEFAULT_MTU);
            };
        }
    }

    @Param({"FLOAT_GROUPS", "FLOAT_STOCK", "INT16"})
    Layout layout = Layout.FLOAT_GROUPS;

    @Param({"2", "32"})
    int channels = 1;

    private AudioCodec codec = layout.codec(1);
    private PeriodBuffer period = codec.period();
    private float[][] samples = {};
    private int[] ports = {};
    private HeaderFlyweight[] packets = {};

    /** Every packet has been written once, so that there is something to read. */
    @Setup
    public void prepare() {
        codec = layout.codec(channels);
        period = codec.period();
        samples = noise(channels);
        ports = IntStream.range(0, channels).toArray();
        packets = new HeaderFlyweight[codec.packets(channels)];
        for (int i = 0; i < packets.length; i++) {
            int bytes = codec.maxPacketBytes();
            packets[i] = new HeaderFlyweight().wrap(Arena.global().allocate(bytes), 0, bytes);
            packets[i].initialise().packetCount(packets.length).subCycle(i);
        }
        encode();
    }

    private static float[][] noise(int channels) {
        var random = new Random(1);
        var noise = new float[channels][PERIOD_FRAMES];
        for (float[] channel : noise) {
            for (int frame = 0; frame < PERIOD_FRAMES; frame++) {
                channel[frame] = random.nextFloat() - 0.5f;
            }
        }
        return noise;
    }

    @Benchmark
    public HeaderFlyweight[] encode() {
        for (int i = 0; i < packets.length; i++) {
            codec.encode(packets[i], i, samples, ports, channels);
        }
        return packets;
    }

    @Benchmark
    public PeriodBuffer decode() {
        period.clear();
        for (HeaderFlyweight packet : packets) {
            if (!packet.check() || !codec.decode(packet, period)) {
                throw new IllegalStateException("not what was written");
            }
        }
        codec.render(period);
        return period;
    }
}
