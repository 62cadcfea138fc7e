package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

class Int16CodecTest {
    @Test
    void everyStepSurvivesTheWayThereAndBack() {
        Int16Codec codec = new Int16Codec(8, 8192, 9000);
        float[][] samples = new float[8][8192];
        for (int step = 0; step < 65_536; step++) {
            samples[step / 8192][step % 8192] = (step - 32_768) / 32_767f;
        }
        PeriodBuffer decoded = roundTrip(codec, samples, new PeriodBuffer(8, 8192));
        for (int channel = 0; channel < 8; channel++) {
            int arrived = 8192 - decoded.missingFrames(channel);
            assertTrue(arrived > 8180);
            Samples.assertSameBits(samples[channel], decoded.samples(channel), arrived);
        }
    }

    @Test
    void samplesBeyondFullScaleClip() {
        Int16Codec codec = new Int16Codec(1, 16, 1500);
        float[][] samples = new float[1][16];
        samples[0][0] = 1.5f;
        samples[0][1] = -1.5f;
        samples[0][2] = Float.POSITIVE_INFINITY;
        samples[0][3] = Float.NaN;
        float[] decoded = roundTrip(codec, samples, new PeriodBuffer(1, 16)).samples(0);
        assertEquals(1f, decoded[0]);
        assertEquals(-32_768 / 32_767f, decoded[1]);
        assertEquals(1f, decoded[2]);
        assertEquals(0f, decoded[3]);
    }

    @Test
    void samplesComeWithinOneStepForAnyGeometry() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int channels = 1 + random.nextInt(64);
            int period = 16 + random.nextInt(2033);
            int mtu = Wire.MIN_MTU + random.nextInt(Wire.MAX_MTU - Wire.MIN_MTU + 1);
            float[][] samples = Samples.audible(random, channels, period);
            PeriodBuffer decoded =
                    roundTrip(new Int16Codec(channels, period, mtu), samples, new PeriodBuffer(channels, period));
            for (int channel = 0; channel < channels; channel++) {
                int arrived = period - decoded.missingFrames(channel);
                for (int frame = 0; frame < period; frame++) {
                    float expected = frame < arrived ? samples[channel][frame] : 0f;
                    assertEquals(expected, decoded.samples(channel)[frame], 1 / 32_767f);
                }
            }
        }
    }

    @Test
    void inactiveChannelsTravelAsSilence() {
        Int16Codec codec = new Int16Codec(3, 64, 1500);
        float[][] samples = Samples.audible(new Random(2), 3, 64);
        PeriodBuffer decoded = new PeriodBuffer(3, 64);
        for (HeaderFlyweight packet : CycleWriter.any().audio(codec, samples, 1)) {
            assertEquals(3, packet.activePorts());
            assertTrue(codec.decode(packet, decoded));
        }
        assertEquals(0f, decoded.samples(0)[5]);
        assertEquals(samples[1][5], decoded.samples(1)[5], 1 / 32_767f);
        assertEquals(0f, decoded.samples(2)[5]);
        assertEquals(3, decoded.writtenPorts());
    }

    @Test
    void onlyTheValidFramesOfAPartialCycleCount() {
        Int16Codec codec = new Int16Codec(1, 64, 1500);
        HeaderFlyweight packet = CycleWriter.any()
                .audio(codec, Samples.audible(new Random(3), 1, 64), 0)
                .getFirst();
        packet.frames(40);
        PeriodBuffer decoded = new PeriodBuffer(1, 64);
        assertTrue(codec.decode(packet, decoded));
        assertEquals(24, decoded.missingFrames(0));
        assertEquals(0f, decoded.samples(0)[40]);
    }

    @Test
    void contradictionsAreRefusedAndLeaveNoTrace() {
        assertRefused(packet -> packet.activePorts(1));
        assertRefused(packet -> packet.activePorts(-1));
        assertRefused(packet -> packet.packetSize(packet.packetSize() - 2));
        assertRefused(packet -> packet.packetCount(0));
        assertRefused(packet -> packet.packetCount(1));
        assertRefused(packet -> packet.packetCount(-1));
        assertRefused(packet -> packet.subCycle(2));
        assertRefused(packet -> packet.subCycle(-1));
        assertRefused(packet -> packet.frames(513));
        assertRefused(packet -> packet.frames(-2));
    }

    @Test
    void lastPacketsThatTakeALongRestOverrun() {
        assertFalse(new Int16Geometry(3, 512, 1500).runs().overruns());
        assertTrue(new Int16Geometry(64, 256, 1500).runs().overruns());
    }

    private static void assertRefused(Consumer<HeaderFlyweight> spoil) {
        Int16Codec codec = new Int16Codec(2, 512, 1500);
        HeaderFlyweight packet = CycleWriter.any()
                .audio(codec, Samples.audible(new Random(4), 2, 512), 0, 1)
                .getFirst();
        spoil.accept(packet);
        PeriodBuffer target = new PeriodBuffer(2, 512);
        assertFalse(codec.decode(packet, target), packet::toString);
        assertEquals(0, target.writtenPorts());
    }

    private static PeriodBuffer roundTrip(Int16Codec codec, float[][] samples, PeriodBuffer target) {
        List<HeaderFlyweight> packets = CycleWriter.any().audio(codec, samples, Samples.allPorts(samples.length));
        for (HeaderFlyweight packet : packets.reversed()) {
            assertTrue(packet.check() && codec.decode(packet, target), packet::toString);
        }
        return target;
    }
}
