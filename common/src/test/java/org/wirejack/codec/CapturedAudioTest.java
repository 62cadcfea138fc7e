package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.capture.Capture;
import org.wirejack.capture.CapturedCycle;
import org.wirejack.capture.RampSignal;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

/** Audio of real peers: the samples are those that their README states, and we write the same bytes for them. */
class CapturedAudioTest {
    static final List<String> FLOAT_CAPTURES = Capture.NAMES.stream()
            .filter(name -> !name.contains("int16") && !name.contains("opus"))
            .toList();

    /**
     * Frames is masked: libjacknet's peers state the period in float packets too, the others and we −1. In cycles that
     * the file has whole, every other byte of every packet is compared.
     */
    @ParameterizedTest
    @FieldSource("FLOAT_CAPTURES")
    void floatPacketsAreTheSameBytesWhenWrittenAgain(String name) {
        Capture capture = Capture.named(name);
        for (Stream stream : Stream.values()) {
            for (CapturedCycle cycle : capture.cycles(stream)) {
                if (cycle.audio().isEmpty()) {
                    continue;
                }
                AudioCodec codec = codec(capture, cycle);
                PeriodBuffer decoded = decode(capture, cycle);
                int[] ports = writtenPorts(decoded);
                boolean whole = cycle.audio().size() == codec.packets(ports.length);
                if (whole) {
                    assertSamePackets(cycle, writer(cycle).audio(codec, samples(decoded), ports));
                } else {
                    assertEquals("netjack2-slave-under-loss", name);
                }
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "netjack2-float2-async-l5",
                "netjack2-float2-sync-l2-p512",
                "netjack2-float4-partial-sync-l0",
                "netjack2-float2-mtu9000",
                "netjack2-midi-audio"
            })
    void connectedChannelsCarryTheRampToTheSample(String name) {
        Capture capture = Capture.named(name);
        int periods = 0;
        for (Stream stream : Stream.values()) {
            for (CapturedCycle cycle : capture.cycles(stream)) {
                PeriodBuffer decoded = decode(capture, cycle);
                for (int port : writtenPorts(decoded)) {
                    periods += isRamp(decoded.samples(port), port) ? 1 : 0;
                }
            }
        }
        assertTrue(periods >= 10, name + ": " + periods + " periods of the ramp");
    }

    @Test
    void twoChannelsOfTheRampStayInStep() {
        Capture capture = Capture.named("netjack2-float2-async-l5");
        PeriodBuffer decoded = decode(capture, capture.cycle(Stream.SEND, 421));
        int first = RampSignal.index(decoded.samples(0)[0], 0);
        assertEquals(768, first);
        assertRamp(decoded.samples(0), 0, first);
        assertRamp(decoded.samples(1), 1, first);
    }

    @Test
    void periodsFollowEachOtherWithoutAGap() {
        Capture capture = Capture.named("netjack2-float2-mtu9000");
        for (int cycle = 75; cycle < 80; cycle++) {
            PeriodBuffer decoded = decode(capture, capture.cycle(Stream.SEND, cycle));
            PeriodBuffer next = decode(capture, capture.cycle(Stream.SEND, cycle + 1));
            int first = RampSignal.index(decoded.samples(0)[0], 0);
            assertRamp(decoded.samples(0), 0, first);
            assertRamp(next.samples(0), 0, first + decoded.periodFrames());
        }
    }

    @Test
    void silentChannelsAreLeftOutAndGapsStay() {
        Capture capture = Capture.named("netjack2-float4-partial-sync-l0");
        PeriodBuffer idle = decode(capture, capture.cycle(Stream.SEND, 1));
        PeriodBuffer ramp = decode(capture, capture.cycle(Stream.SEND, 1108));
        assertEquals(0, idle.writtenPorts());
        assertArrayEquals(new int[] {1, 3}, writtenPorts(ramp));
        int first = RampSignal.index(ramp.samples(1)[0], 1);
        assertRamp(ramp.samples(1), 1, first);
        assertRamp(ramp.samples(3), 3, first);
        assertArrayEquals(new float[64], ramp.samples(0));
    }

    @Test
    void jumboPacketsCarryAWholePeriod() {
        Capture capture = Capture.named("netjack2-float2-mtu9000");
        List<HeaderFlyweight> packets = capture.cycle(Stream.SEND, 78).audio();
        assertEquals(1, packets.size());
        assertEquals(8248, packets.getFirst().packetSize());
        assertEquals(1, capture.cycle(Stream.SEND, 78).packets().getLast().fragments());
    }

    @Test
    void subCyclesFollowTheNumberOfPorts() {
        Capture capture = Capture.named("netjack2-float2-sync-l2-p512");
        for (Stream stream : Stream.values()) {
            for (CapturedCycle cycle : capture.cycles(stream)) {
                int active = cycle.audio().getFirst().activePorts();
                assertEquals(active == 0 ? 1 : 2 * active, cycle.audio().size());
            }
        }
    }

    @Test
    void libjacknetRampStartsWithTheFirstCycle() {
        Capture capture = Capture.named("netjack2-libjacknet-float2");
        for (Stream stream : Stream.values()) {
            for (CapturedCycle cycle : capture.cycles(stream)) {
                PeriodBuffer decoded = decode(capture, cycle);
                assertRamp(decoded.samples(0), 0, (cycle.cycle() - 1) * 256);
                assertRamp(decoded.samples(1), 1, (cycle.cycle() - 1) * 256);
                cycle.audio().forEach(packet -> assertEquals(256, packet.frames()));
            }
        }
    }

    @Test
    void netadapterTransmitsAllItsPortsWhateverTheMasterAsksFor() {
        Capture capture = Capture.named("netjack2-netadapter");
        for (CapturedCycle cycle : capture.cycles(Stream.RETURN)) {
            assertArrayEquals(new int[] {0, 1}, writtenPorts(decode(capture, cycle)));
        }
        float peak = 0;
        for (float sample : decode(capture, capture.cycle(Stream.SEND, 450)).samples(0)) {
            peak = Math.max(peak, Math.abs(sample));
        }
        assertEquals(0.5f, peak, 0.01f, "the sine's amplitude");
    }

    @Test
    void lossIsSeenAsMissingFrames() {
        Capture capture = Capture.named("netjack2-slave-under-loss");
        assertEquals(0, decode(capture, capture.cycle(Stream.SEND, 60)).missingFrames(0));
        assertEquals(128, decode(capture, capture.cycle(Stream.SEND, 61)).missingFrames(0));
        assertEquals(128, decode(capture, capture.cycle(Stream.SEND, 81)).missingFrames(1));
        assertEquals(256, decode(capture, capture.cycle(Stream.SEND, 101)).missingFrames(0));
        assertEquals(0, decode(capture, capture.cycle(Stream.SEND, 141)).missingFrames(0));
    }

    @Test
    void lossLeavesSilenceInItsPlaceOnly() {
        Capture capture = Capture.named("netjack2-slave-under-loss");
        PeriodBuffer first = decode(capture, capture.cycle(Stream.SEND, 61));
        PeriodBuffer last = decode(capture, capture.cycle(Stream.SEND, 81));
        for (int i = 0; i < 128; i++) {
            assertEquals(0f, first.samples(0)[i]);
            assertEquals(0.061f + 128e-6f, first.samples(0)[128 + i], 1e-7f);
            assertEquals(0.081f + 1e-4f, last.samples(1)[i], 1e-7f);
            assertEquals(0f, last.samples(1)[128 + i]);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"netjack2-int16-2ch-p512", "netjack2-int16-3ch-p512-odd"})
    void int16RampIsTheSameBytes(String name) {
        Capture capture = Capture.named(name);
        for (CapturedCycle cycle : capture.cycles(Stream.SEND)) {
            AudioCodec codec = codec(capture, cycle);
            int channels = capture.session(1).channels().sendAudio();
            float[][] ramp = libjacknetRamp(channels, 512, (cycle.cycle() - 1) * 512);
            int[] ports = IntStream.range(0, channels).toArray();
            assertSamePackets(cycle, writer(cycle).audio(codec, ramp, ports));
        }
    }

    /** Stock slaves multiply by a rounded 1/32767, which costs some samples a step; given the same, we write the same. */
    @ParameterizedTest
    @ValueSource(strings = {"netjack2-int16-2ch-p512", "netjack2-int16-3ch-p512-odd"})
    void int16RepliesOfAStockSlaveAreTheSameBytes(String name) {
        Capture capture = Capture.named(name);
        for (CapturedCycle cycle : capture.cycles(Stream.RETURN)) {
            PeriodBuffer received = decode(capture, capture.cycle(Stream.SEND, cycle.cycle()));
            float[][] asStock = samples(received);
            for (float[] channel : asStock) {
                for (int i = 0; i < channel.length; i++) {
                    channel[i] = Math.round(channel[i] * 32767) * (1 / 32767f);
                }
            }
            assertSamePackets(cycle, writer(cycle).audio(codec(capture, cycle), asStock, writtenPorts(received)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"netjack2-int16-2ch-p512", "netjack2-int16-3ch-p512-odd"})
    void int16LoopedBackByUsIsTheBytesThatWereSent(String name) {
        Capture capture = Capture.named(name);
        for (CapturedCycle cycle : capture.cycles(Stream.SEND)) {
            PeriodBuffer received = decode(capture, cycle);
            AudioCodec codec = codec(capture, cycle);
            assertSamePackets(cycle, writer(cycle).audio(codec, samples(received), writtenPorts(received)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"netjack2-int16-2ch-p512", "netjack2-int16-3ch-p512-odd"})
    void int16RampComesWithinOneStep(String name) {
        Capture capture = Capture.named(name);
        int arriving = name.endsWith("odd") ? 511 : 512;
        for (CapturedCycle cycle : capture.cycles(Stream.SEND)) {
            PeriodBuffer decoded = decode(capture, cycle);
            for (int channel = 0; channel < decoded.channels(); channel++) {
                assertEquals(512 - arriving, decoded.missingFrames(channel));
                for (int i = 0; i < arriving; i++) {
                    float sent = libjacknetRamp((cycle.cycle() - 1) * 512L + i, channel);
                    assertEquals(sent, decoded.samples(channel)[i], 1 / 32767f);
                }
                for (int i = arriving; i < 512; i++) {
                    assertEquals(0f, decoded.samples(channel)[i]);
                }
            }
        }
    }

    @Test
    void oddSplitsHaveTheirOddSizes() {
        Capture capture = Capture.named("netjack2-int16-3ch-p512-odd");
        List<Integer> sizes = capture.cycle(Stream.SEND, 5).audio().stream()
                .map(HeaderFlyweight::packetSize)
                .toList();
        assertEquals(List.of(48 + 3 * 341, 48 + 3 * 341, 48 + 3 * 342), sizes);
    }

    /** Frames is masked: the stock master sends −1 and, for it, silence; we send the period. */
    @Test
    void int16OfANetmanagerIsSilence() {
        Capture capture = Capture.named("netjack2-int16-netmanager-silent");
        for (CapturedCycle cycle : capture.cycles(Stream.SEND)) {
            PeriodBuffer decoded = decode(capture, cycle);
            assertEquals(0, decoded.missingFrames(0));
            assertArrayEquals(new float[512], decoded.samples(1));
            cycle.audio().forEach(packet -> assertEquals(Wire.WHOLE_PERIOD, packet.frames()));
            assertSamePackets(cycle, writer(cycle).audio(codec(capture, cycle), samples(decoded)));
        }
    }

    @Test
    void opusPacketsHaveTheGeometryOfTheirRate() {
        assertOpus("netjack2-opus64-p64", 850, List.of(72));
        assertOpus("netjack2-opus128-p240", 350, List.of(214));
        assertOpus("netjack2-opus128-p480-12ch", 170, List.of(1032, 1044));
    }

    @Test
    void celtIsNotAvailable() {
        SessionParams celt =
                Capture.named("netjack2-opus128-p240").session(1).withEncoding(new Encoding(Encoder.CELT, 64));
        assertThrows(IllegalArgumentException.class, () -> AudioCodecs.of(celt, Stream.SEND, false));
    }

    private static void assertOpus(String name, int cycleNumber, List<Integer> sizes) {
        Capture capture = Capture.named(name);
        List<HeaderFlyweight> packets = capture.cycle(Stream.SEND, cycleNumber).audio();
        assertEquals(sizes, packets.stream().map(HeaderFlyweight::packetSize).toList());
        for (HeaderFlyweight packet : packets) {
            assertEquals(capture.session(1).channels().sendAudio(), packet.activePorts());
            assertEquals(sizes.size(), packet.packetCount());
            assertEquals(Wire.WHOLE_PERIOD, packet.frames());
        }
    }

    private static void assertSamePackets(CapturedCycle cycle, List<HeaderFlyweight> written) {
        List<HeaderFlyweight> captured = cycle.audio();
        assertEquals(captured.size(), written.size());
        for (int i = 0; i < written.size(); i++) {
            written.get(i).frames(captured.get(i).frames());
            assertArrayEquals(bytes(captured.get(i)), bytes(written.get(i)), cycle::toString);
        }
    }

    private static boolean isRamp(float[] samples, int channel) {
        int first = RampSignal.index(samples[0], channel);
        boolean moving = samples[1] != samples[0];
        if (moving && samples[0] != 0) {
            assertRamp(samples, channel, first);
        }
        return moving;
    }

    private static void assertRamp(float[] samples, int channel, int first) {
        for (int i = 0; i < samples.length; i++) {
            assertEquals(RampSignal.sample((long) first + i, channel), samples[i], 0f);
        }
    }

    private static float[][] libjacknetRamp(int channels, int frames, int first) {
        float[][] ramp = new float[channels][frames];
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < frames; i++) {
                ramp[channel][i] = libjacknetRamp((long) first + i, channel);
            }
        }
        return ramp;
    }

    /** The third channel of the libjacknet recordings is as loud as the first. */
    private static float libjacknetRamp(long index, int channel) {
        return RampSignal.sample(index, channel % 2);
    }

    private static PeriodBuffer decode(Capture capture, CapturedCycle cycle) {
        AudioCodec codec = codec(capture, cycle);
        SessionParams session = capture.session(cycle.sessionId());
        PeriodBuffer buffer = new PeriodBuffer(session.channels().audio(cycle.stream()), session.periodFrames());
        for (HeaderFlyweight packet : cycle.audio()) {
            assertTrue(packet.check() && codec.decode(packet, buffer), packet::toString);
        }
        return buffer;
    }

    private static AudioCodec codec(Capture capture, CapturedCycle cycle) {
        SessionParams session = capture.session(cycle.sessionId());
        return AudioCodecs.of(session, cycle.stream(), false);
    }

    private static CycleWriter writer(CapturedCycle cycle) {
        return new CycleWriter(cycle.stream(), cycle.sessionId(), cycle.cycle());
    }

    private static int[] writtenPorts(PeriodBuffer buffer) {
        return IntStream.range(0, buffer.channels())
                .filter(port -> buffer.missingFrames(port) < buffer.periodFrames())
                .toArray();
    }

    private static float[][] samples(PeriodBuffer buffer) {
        return IntStream.range(0, buffer.channels()).mapToObj(buffer::samples).toArray(float[][]::new);
    }

    private static byte[] bytes(HeaderFlyweight packet) {
        return packet.segment().toArray(ValueLayout.JAVA_BYTE);
    }
}
