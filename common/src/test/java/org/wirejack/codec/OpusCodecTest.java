package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.foreign.ValueLayout;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.capture.Capture;
import org.wirejack.capture.CapturedCycle;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.opus.OpusMode;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/** With the library of this system. */
class OpusCodecTest {
    private static final int CYCLES = 200;
    private static final double SINE_HZ = 440;

    @BeforeEach
    void needsTheLibrary() {
        assumeTrue(OpusLibrary.system().customModes());
    }

    /** Also shows the delay: at any other one a sine would be out of step. */
    @ParameterizedTest(name = "{0} Hz, {1} frames, {2} kbit/s: {3} dB")
    @CsvSource({
        "48000, 120, 128, 45",
        "48000, 240, 128, 40",
        "48000, 480, 128, 40",
        "48000, 960, 128, 45",
        "48000, 480, 64, 35",
        "48000, 64, 128, 35",
        "44100, 64, 128, 35",
        "96000, 128, 192, 30",
        "32000, 256, 128, 35"
    })
    void aSineComesBackAsLateAsSaid(int rate, int periodFrames, int kbps, int decibels) {
        OpusGeometry geometry = new OpusGeometry(new OpusMode(rate, periodFrames), kbps, 2, 1500);
        assertTrue(snr(geometry, heard(geometry, sine(geometry), -1)) > decibels);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 12, 64, 255})
    void everyChannelFindsItsPlaceHoweverManyPacketsItTakes(int channels) {
        for (int mtu : new int[] {576, 1500, 9000}) {
            OpusGeometry geometry = new OpusGeometry(new OpusMode(48_000, 120), 64, channels, mtu);
            OpusCodec codec = new OpusCodec(geometry);
            OpusCodec peer = new OpusCodec(geometry);
            float[][] samples = new float[channels][120];
            Arrays.fill(samples[channels - 1], 0.5f);
            PeriodBuffer heard = codec.period();
            for (int cycle = 0; cycle < 3; cycle++) {
                heard.clear();
                List<HeaderFlyweight> packets = CycleWriter.any().audio(codec, samples, Samples.allPorts(channels));
                for (HeaderFlyweight packet : packets.reversed()) {
                    assertTrue(packet.check() && peer.decode(packet, heard), packet::toString);
                }
                assertEquals(0, peer.render(heard));
            }
            for (int channel = 0; channel < channels; channel++) {
                assertEquals(0, heard.missingFrames(channel));
                assertEquals(channel == channels - 1 ? 0.5f : 0f, heard.samples(channel)[60], 0.2f);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"netjack2-opus64-p64", "netjack2-opus128-p240", "netjack2-opus128-p480-12ch"})
    void realPeersAreUnderstood(String name) {
        Capture capture = Capture.named(name);
        for (Stream stream : Stream.values()) {
            AudioCodec codec = AudioCodecs.of(capture.session(1), stream, false);
            PeriodBuffer heard = codec.period();
            double energy = 0;
            for (CapturedCycle cycle : capture.cycles(stream)) {
                heard.clear();
                for (HeaderFlyweight packet : cycle.audio()) {
                    assertTrue(codec.decode(packet, heard), packet::toString);
                }
                assertEquals(0, codec.render(heard), cycle::toString);
                for (int channel = 0; channel < heard.channels(); channel++) {
                    energy += energy(heard.samples(channel));
                }
            }
            assertTrue(energy > 0, name + " " + stream);
        }
    }

    /** The sine of their README, where the recording has it without a gap. */
    @ParameterizedTest
    @CsvSource({"netjack2-opus128-p240, 345, 375", "netjack2-opus128-p480-12ch, 170, 178"})
    void theSineOfARealPeerIsClean(String name, int first, int last) {
        Capture capture = Capture.named(name);
        SessionParams session = capture.session(1);
        AudioCodec codec = AudioCodecs.of(session, Stream.SEND, false);
        float[] sound = new float[(last - first + 1) * session.periodFrames()];
        for (int number = first - 10; number <= last; number++) {
            PeriodBuffer heard = codec.period();
            capture.cycle(Stream.SEND, number).audio().forEach(packet -> assertTrue(codec.decode(packet, heard)));
            codec.render(heard);
            if (number >= first) {
                int at = (number - first) * session.periodFrames();
                System.arraycopy(heard.samples(0), 0, sound, at, session.periodFrames());
            }
        }
        assertTrue(SineFit.snrDecibels(sound, 0, sound.length, SINE_HZ / session.sampleRate()) > 35);
    }

    @Test
    void packetsHaveTheShapeOfRealOnes() {
        for (String name : List.of("netjack2-opus64-p64", "netjack2-opus128-p240", "netjack2-opus128-p480-12ch")) {
            Capture capture = Capture.named(name);
            AudioCodec codec = AudioCodecs.of(capture.session(1), Stream.SEND, false);
            CapturedCycle cycle = capture.cycles(Stream.SEND).getLast();
            int channels = capture.session(1).channels().sendAudio();
            float[][] silence = new float[channels][capture.session(1).periodFrames()];
            List<HeaderFlyweight> written = new CycleWriter(Stream.SEND, cycle.sessionId(), cycle.cycle())
                    .audio(codec, silence, Samples.allPorts(channels));
            assertEquals(cycle.audio().size(), written.size());
            for (int i = 0; i < written.size(); i++) {
                assertArrayEquals(head(cycle.audio().get(i)), head(written.get(i)), name);
            }
        }
    }

    @Test
    void aLostCycleIsSilentAndTheNextOnesRecover() {
        OpusGeometry geometry = new OpusGeometry(new OpusMode(48_000, 480), 128, 2, 1500);
        float[] heard = heard(geometry, sine(geometry), 100);
        assertArrayEquals(new float[480], Arrays.copyOfRange(heard, 100 * 480, 101 * 480));
        assertTrue(SineFit.snrDecibels(heard, 105 * 480, 90 * 480, SINE_HZ / 48_000) > 40);
    }

    @Test
    void anIncompleteCycleIsSilent() {
        OpusGeometry geometry = new OpusGeometry(new OpusMode(48_000, 480), 128, 12, 1500);
        OpusCodec codec = new OpusCodec(geometry);
        List<HeaderFlyweight> packets =
                CycleWriter.any().audio(codec, Samples.audible(new Random(1), 12, 480), Samples.allPorts(12));
        PeriodBuffer half = codec.period();
        assertTrue(codec.decode(packets.get(1), half));
        assertEquals(0, codec.render(half));
        assertEquals(0, half.writtenPorts());
        assertArrayEquals(new float[480], half.samples(3));
    }

    @Test
    void contradictionsAreRefusedAndLeaveNoTrace() {
        assertRefused(packet -> packet.activePorts(11));
        assertRefused(packet -> packet.activePorts(-1));
        assertRefused(packet -> packet.packetSize(packet.packetSize() - 1));
        assertRefused(packet -> packet.packetCount(1));
        assertRefused(packet -> packet.packetCount(3));
        assertRefused(packet -> packet.packetCount(-1));
        assertRefused(packet -> packet.subCycle(2));
        assertRefused(packet -> packet.subCycle(-1));
        assertRefused(packet -> packet.frames(481));
        assertRefused(packet -> packet.frames(-2));
    }

    private static void assertRefused(Consumer<HeaderFlyweight> spoil) {
        OpusCodec codec = new OpusCodec(new OpusGeometry(new OpusMode(48_000, 480), 128, 12, 1500));
        HeaderFlyweight packet =
                CycleWriter.any().audio(codec, new float[12][480], 0, 1).getFirst();
        spoil.accept(packet);
        PeriodBuffer target = codec.period();
        assertFalse(codec.decode(packet, target), packet::toString);
        assertFalse(target.codedWhole());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 82, 65_535})
    void aLengthThatDoesNotTravelIsNoSound(int length) {
        OpusCodec codec = new OpusCodec(new OpusGeometry(new OpusMode(48_000, 240), 128, 1, 1500));
        HeaderFlyweight packet =
                CycleWriter.any().audio(codec, new float[1][240], 0).getFirst();
        packet.segment().set(ValueLayout.JAVA_BYTE, packet.payloadOffset(), (byte) (length >> 8));
        packet.segment().set(ValueLayout.JAVA_BYTE, packet.payloadOffset() + 1, (byte) length);
        PeriodBuffer target = codec.period();
        assertTrue(codec.decode(packet, target));
        assertEquals(1, codec.render(target));
        assertEquals(0, target.writtenPorts());
    }

    /** The library ends the process when it is given one. */
    @Test
    void whatIsNotANumberIsSilence() {
        for (int periodFrames : new int[] {64, 480}) {
            OpusGeometry geometry = new OpusGeometry(new OpusMode(48_000, periodFrames), 128, 1, 1500);
            float[][] samples = new float[1][CYCLES * periodFrames];
            Random random = new Random(3);
            for (int i = 0; i < samples[0].length; i++) {
                samples[0][i] = Float.intBitsToFloat(random.nextInt());
            }
            for (float sample : heard(geometry, samples[0], -1)) {
                assertTrue(Math.abs(sample) < 8);
            }
        }
    }

    /** Whatever comes in the place of a frame: no crash, no infinities, and sound again soon. */
    @ParameterizedTest
    @ValueSource(ints = {64, 96, 120, 480, 960})
    void randomBytesDoNoHarm(int periodFrames) {
        OpusCodec codec = new OpusCodec(new OpusGeometry(new OpusMode(48_000, periodFrames), 128, 1, 1500));
        HeaderFlyweight packet = CycleWriter.any()
                .audio(codec, Samples.audible(new Random(4), 1, periodFrames), 0)
                .getFirst();
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            for (long at = packet.payloadOffset() + 3; at < packet.packetSize(); at++) {
                packet.segment().set(ValueLayout.JAVA_BYTE, at, (byte) random.nextInt());
            }
            PeriodBuffer target = codec.period();
            assertTrue(codec.decode(packet, target));
            codec.render(target);
            for (float sample : target.samples(0)) {
                assertTrue(Math.abs(sample) <= 8);
            }
        }
    }

    private static float[] sine(OpusGeometry geometry) {
        float[] sine = new float[CYCLES * geometry.mode().periodFrames()];
        for (int i = 0; i < sine.length; i++) {
            sine[i] = (float)
                    (0.5 * Math.sin(2 * Math.PI * SINE_HZ * i / geometry.mode().sampleRate()));
        }
        return sine;
    }

    /** What comes of a sound in the first channel. */
    private static float[] heard(OpusGeometry geometry, float[] sound, int lostCycle) {
        OpusCodec codec = new OpusCodec(geometry);
        int period = geometry.mode().periodFrames();
        float[] heard = new float[sound.length];
        float[][] samples = new float[geometry.channels()][period];
        PeriodBuffer target = codec.period();
        for (int cycle = 0; cycle < CYCLES; cycle++) {
            System.arraycopy(sound, cycle * period, samples[0], 0, period);
            List<HeaderFlyweight> packets = CycleWriter.any().audio(codec, samples, 0);
            target.clear();
            if (cycle == lostCycle) {
                codec.render(null);
            } else {
                packets.forEach(packet -> assertTrue(packet.check() && codec.decode(packet, target)));
                assertEquals(0, codec.render(target));
            }
            System.arraycopy(target.samples(0), 0, heard, cycle * period, period);
        }
        return heard;
    }

    /** Of what was heard at the delay that the mode states; a sine that is later or earlier is noise as well. */
    private static double snr(OpusGeometry geometry, float[] heard) {
        float[] sent = sine(geometry);
        int delay = geometry.mode().delayFrames();
        double signal = 0;
        double noise = 0;
        for (int i = heard.length / 2; i < heard.length; i++) {
            signal += sent[i - delay] * sent[i - delay];
            noise += Math.pow(heard[i] - sent[i - delay], 2);
        }
        double fitted = SineFit.snrDecibels(
                heard,
                heard.length / 2,
                heard.length / 2,
                SINE_HZ / geometry.mode().sampleRate());
        double inStep = 10 * Math.log10(signal / noise);
        return Math.min(fitted, inStep + IN_STEP_TOLERANCE);
    }

    /** A coder is free in level and phase by some hundredths; a frame of delay more would leave 25 dB. */
    private static final double IN_STEP_TOLERANCE = 15;

    private static double energy(float[] samples) {
        double energy = 0;
        for (float sample : samples) {
            energy += sample * sample;
        }
        return energy;
    }

    /** Header, and the first frame's length and first byte. */
    private static byte[] head(HeaderFlyweight packet) {
        int kept = packet.subCycle() == 0 ? HeaderFlyweight.LENGTH + 3 : HeaderFlyweight.LENGTH;
        return Arrays.copyOf(packet.segment().toArray(ValueLayout.JAVA_BYTE), kept);
    }
}
