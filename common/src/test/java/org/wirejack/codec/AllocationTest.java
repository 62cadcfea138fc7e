package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.sun.management.ThreadMXBean;
import java.lang.foreign.Arena;
import java.lang.management.ManagementFactory;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.opus.OpusMode;
import org.wirejack.wire.HeaderFlyweight;

/** The cycle's part of every codec allocates nothing once it is compiled. */
class AllocationTest {
    private static final int CHANNELS = 8;
    private static final int PERIOD = 256;
    private static final int CYCLES_A_ROUND = 2_000;
    private static final int ROUNDS = 60;

    private final HeaderFlyweight packet = new HeaderFlyweight();
    private final PeriodBuffer target = new PeriodBuffer(CHANNELS, PERIOD);
    private final float[][] samples = Samples.audible(new Random(1), CHANNELS, PERIOD);
    private final int[] ports = {0, 1, 3, 4, 6};

    static Stream<AudioCodec> codecs() {
        return Stream.of(
                new FloatCodec(CHANNELS, PERIOD, 1500),
                new FloatGroupCodec(CHANNELS, PERIOD, 1500),
                new Int16Codec(CHANNELS, PERIOD, 1500));
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 480})
    void opusAllocatesNothing(int periodFrames) {
        assumeTrue(OpusLibrary.system().customModes());
        AudioCodec codec = new OpusCodec(new OpusGeometry(new OpusMode(48_000, periodFrames), 64, 1, 1500));
        PeriodBuffer period = codec.period();
        float[][] sound = Samples.audible(new Random(2), 1, periodFrames);
        int[] port = {0};
        try (Arena arena = Arena.ofConfined()) {
            packet.wrap(arena.allocate(codec.maxPacketBytes()), 0, codec.maxPacketBytes());
            assertAllocatesNothing(() -> {
                period.clear();
                packet.initialise().packetCount(1);
                codec.encode(packet, 0, sound, port, 1);
                assertTrue(packet.check() && codec.decode(packet, period));
                assertEquals(0, codec.render(period));
                codec.render(null);
            });
        }
    }

    @ParameterizedTest
    @MethodSource("codecs")
    void audioAllocatesNothing(AudioCodec codec) {
        try (Arena arena = Arena.ofConfined()) {
            packet.wrap(arena.allocate(codec.maxPacketBytes()), 0, codec.maxPacketBytes());
            assertAllocatesNothing(() -> audioCycle(codec));
        }
        assertEquals(samples[3][100], target.samples(3)[100], 1 / 32_767f);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void midiAllocatesNothing(boolean ownPeer) {
        MidiGeometry geometry = new MidiGeometry(2, PERIOD, 1500, ownPeer);
        MidiEncoder encoder = new MidiEncoder(geometry);
        MidiAssembly assembly = MidiText.assembly(geometry);
        MidiBuffer[] sent = {MidiText.buffer("0:903c64", "5:f00102030405f7"), MidiText.buffer("64:c005")};
        MidiBuffer[] received = MidiText.empty(2);
        MidiOutlet[] outlets = MidiText.outlets(received);
        try (Arena arena = Arena.ofConfined()) {
            packet.wrap(arena.allocate(1500), 0, 1500);
            assertAllocatesNothing(() -> midiCycle(encoder, assembly, sent, received, outlets));
        }
        assertEquals(MidiText.events(sent[0]), MidiText.events(received[0]));
    }

    private void audioCycle(AudioCodec codec) {
        target.clear();
        int count = codec.packets(ports.length);
        for (int i = 0; i < count; i++) {
            packet.initialise().packetCount(count).subCycle(i);
            codec.encode(packet, i, samples, ports, ports.length);
            assertTrue(packet.check() && codec.decode(packet, target));
        }
    }

    private void midiCycle(
            MidiEncoder encoder,
            MidiAssembly assembly,
            MidiBuffer[] sent,
            MidiBuffer[] received,
            MidiOutlet[] outlets) {
        assembly.clear();
        int count = encoder.assemble(sent);
        for (int i = 0; i < count; i++) {
            packet.initialise().packetCount(count).subCycle(i);
            encoder.encode(packet, i);
            assertTrue(packet.check() && assembly.place(packet));
        }
        for (int port = 0; port < received.length; port++) {
            outlets[port].begin(received[port]);
        }
        assembly.render(outlets);
    }

    /** Compilation comes when it comes: one round without a byte is the proof. */
    private static void assertAllocatesNothing(Runnable cycle) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least > 0; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < CYCLES_A_ROUND; i++) {
                cycle.run();
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertEquals(0, least, "bytes in " + CYCLES_A_ROUND + " cycles");
    }
}
