package org.wirejack.benchmarks;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
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
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.cycle.CycleCounters;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleReceiver;
import org.wirejack.cycle.CycleSender;
import org.wirejack.cycle.CycleSlot;
import org.wirejack.cycle.CycleTurn;
import org.wirejack.cycle.PortSet;
import org.wirejack.cycle.ReceiverShape;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.SystemLinks;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

/**
 * A whole cycle one way, 128 frames between our own ends: written, sent, received and copied to the ports. Through memory it
 * is our own work; through the loopback interface the kernel's comes on top.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(value = 1, jvmArgsAppend = "--enable-native-access=ALL-UNNAMED")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class CycleBenchmark {
    private static final int PERIOD_FRAMES = 128;
    private static final int BUFFER_BYTES = 1 << 20;
    private static final int DISCARD_PORT = 9;

    /** What the packets go through. */
    public enum Way {
        MEMORY,
        LOOPBACK
    }

    @Param({"MEMORY", "LOOPBACK"})
    Way way = Way.MEMORY;

    @Param({"2", "32"})
    int channels = 2;

    private @Nullable Play play;

    @Setup
    public void open() {
        play = way == Way.MEMORY ? Play.throughMemory(channels) : Play.throughLoopback(channels);
    }

    @TearDown
    public void close() {
        if (play != null) {
            play.close();
        }
    }

    @Benchmark
    public @Nullable Play cycle() {
        if (play != null) {
            play.cycle();
        }
        return play;
    }

    /** Both ends of a session. */
    static final class Play {
        private final Link near;
        private final Link far;
        private final CycleSender sender;
        private final CycleReceiver receiver;
        private final CycleTurn turn;
        private final PortSet ports;
        private final float[][] sent;
        private final float[][] heard;
        private final MidiBuffer[] noEvents = {};
        private int number;

        private Play(Link near, Link far, int channels) {
            this.near = near;
            this.far = far;
            var format = new CycleFormat(params(channels));
            var counters = new CycleCounters();
            sender = new CycleSender(format, Stream.SEND, near, counters);
            receiver = new CycleReceiver(format, Stream.SEND, ReceiverShape.slave(1), counters);
            turn = new CycleTurn(format, receiver.window());
            ports = new PortSet(channels);
            ports.fill();
            sent = new float[channels][PERIOD_FRAMES];
            heard = new float[channels][PERIOD_FRAMES];
        }

        static Play throughMemory(int channels) {
            var loop = new LoopLink();
            return new Play(loop, loop, channels);
        }

        static Play throughLoopback(int channels) {
            var links = new SystemLinks();
            var here = new InetSocketAddress(InetAddress.getLoopbackAddress(), DISCARD_PORT);
            int port;
            try (Link probe = links.connect(LinkFactory.ANY_PORT, here, 0)) {
                port = probe.localAddress().getPort();
            }
            Link near =
                    links.connect(LinkFactory.ANY_PORT, new InetSocketAddress(here.getAddress(), port), BUFFER_BYTES);
            return new Play(near, links.connect(port, near.localAddress(), BUFFER_BYTES), channels);
        }

        private static SessionParams params(int channels) {
            return new SessionParams(
                    "benchmark",
                    "",
                    "",
                    Wire.DEFAULT_MTU,
                    1,
                    Capability.acceptance(Capability.KNOWN),
                    new ChannelCounts(channels, channels, 0, 0),
                    48_000,
                    PERIOD_FRAMES,
                    Encoder.FLOAT.ordinal(),
                    0,
                    true,
                    1);
        }

        void cycle() {
            sent[0][0] = ++number;
            sender.send(number, ports, sent, ports, noEvents);
            long nowNanos = System.nanoTime();
            far.await(nowNanos);
            receiver.drain(far, nowNanos);
            hear(nowNanos);
            if (heard[0][0] != number) {
                throw new IllegalStateException("cycle " + number + " did not come");
            }
        }

        private void hear(long nowNanos) {
            turn.deadlineNanos(nowNanos);
            for (int due = turn.ready(nowNanos); due > 0; due--) {
                CycleSlot slot = receiver.takeDue();
                for (int i = 0; slot != null && i < heard.length; i++) {
                    slot.copyAudio(i, heard[i], PERIOD_FRAMES);
                }
                receiver.window().progress(slot, nowNanos);
                receiver.finishDue();
            }
        }

        void close() {
            near.close();
            far.close();
        }
    }
}
