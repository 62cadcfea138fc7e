package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/** What goes into a float codec comes out of it, bit for bit, for every geometry. */
class FloatRoundTripTest {
    private static final int[] MTUS = {576, 577, 600, 1000, 1400, 1492, 1500, 1501, 2304, 4000, 8999, 9000};
    private static final int[] PERIODS = {16, 17, 32, 64, 100, 128, 240, 256, 480, 512, 960, 1024, 2048, 4096};
    private static final int RANDOM_CASES = 400;

    @Test
    void noGroupDatagramOutgrowsTheMtu() {
        HeaderFlyweight packet = PacketRoom.of(Wire.MAX_MTU);
        float[][] samples = new float[Wire.MAX_CHANNELS][4096];
        int[] ports = Samples.allPorts(Wire.MAX_CHANNELS);
        for (int mtu : MTUS) {
            for (int period : PERIODS) {
                FloatGroupCodec codec = new FloatGroupCodec(Wire.MAX_CHANNELS, period, mtu);
                for (int active = 0; active <= Wire.MAX_CHANNELS; active++) {
                    int packets = codec.packets(active);
                    for (int index = 0; index < packets; index += Math.max(1, packets / 7)) {
                        codec.encode(packet, index, samples, ports, active);
                        assertTrue(packet.packetSize() <= mtu - Wire.IP_UDP_BYTES);
                        assertTrue(packet.packetSize() <= codec.maxPacketBytes());
                    }
                    assertTrue(packets <= codec.maxPackets());
                }
            }
        }
    }

    @Test
    void groupsAreExactForEveryGeometry() {
        Random random = new Random(1);
        for (int mtu : new int[] {576, 1500, 9000}) {
            for (int period : new int[] {16, 100, 256, 1024}) {
                for (int active : new int[] {0, 1, 2, 3, 40, 41, 42, 128, 182, 254, 255}) {
                    assertGroupsExact(random, 255, active, period, mtu);
                }
            }
        }
    }

    @Test
    void groupsAreExactForAnyGeometry() {
        Random random = new Random(2);
        for (int i = 0; i < RANDOM_CASES; i++) {
            int channels = 1 + random.nextInt(255);
            int active = random.nextInt(channels + 1);
            assertGroupsExact(random, channels, active, 16 + random.nextInt(4081), anyMtu(random));
        }
    }

    @Test
    void allPacketsOfACycleButTheLastAreFull() {
        Random random = new Random(3);
        for (int i = 0; i < RANDOM_CASES; i++) {
            int channels = 1 + random.nextInt(255);
            int period = 16 + random.nextInt(2000);
            FloatGroupCodec codec = new FloatGroupCodec(channels, period, anyMtu(random));
            List<HeaderFlyweight> packets =
                    CycleWriter.any().audio(codec, new float[channels][period], Samples.allPorts(channels));
            packets.removeLast();
            packets.forEach(packet -> assertEquals(codec.maxPacketBytes(), packet.packetSize()));
        }
    }

    @Test
    void stockPacketsAreExactOutsideTheOverrunZones() {
        Random random = new Random(4);
        int compared = 0;
        for (int i = 0; i < RANDOM_CASES; i++) {
            int channels = 1 + random.nextInt(255);
            int period = i % 2 == 0 ? 16 << random.nextInt(9) : 16 + random.nextInt(4081);
            int mtu = anyMtu(random);
            FloatGeometry geometry = new FloatGeometry(mtu, period);
            int active = random.nextInt(channels + 1);
            if (!geometry.overruns(active)) {
                assertStockExact(random, geometry, channels, active);
                compared++;
            }
        }
        assertTrue(compared > RANDOM_CASES / 2);
    }

    @Test
    void stockPacketsStayWithinTheMtuUpToTheLargestSafeNumberOfPorts() {
        for (int mtu : MTUS) {
            for (int period : PERIODS) {
                for (int channels = 1; channels <= 255; channels += 7) {
                    FloatCodec codec = new FloatCodec(channels, period, mtu);
                    FloatGeometry geometry = new FloatGeometry(mtu, period);
                    int safe = geometry.largestSafe(channels);
                    assertTrue(geometry.packetBytes(safe) <= mtu);
                    assertTrue(codec.packets(safe) <= codec.maxPackets());
                }
            }
        }
    }

    private static void assertGroupsExact(Random random, int channels, int active, int period, int mtu) {
        FloatGroupCodec codec = new FloatGroupCodec(channels, period, mtu);
        float[][] samples = Samples.anyBits(random, channels, period);
        int[] ports = Samples.somePorts(random, channels, active);
        PeriodBuffer decoded = decodeShuffled(random, codec, new PeriodBuffer(channels, period), samples, ports);
        assertEquals(active, decoded.writtenPorts());
        for (int port : ports) {
            assertEquals(0, decoded.missingFrames(port));
            Samples.assertSameBits(samples[port], decoded.samples(port), period);
        }
    }

    private static void assertStockExact(Random random, FloatGeometry geometry, int channels, int active) {
        int period = geometry.periodFrames();
        FloatCodec codec = new FloatCodec(channels, period, geometry.mtu());
        float[][] samples = Samples.anyBits(random, channels, period);
        int[] ports = Samples.somePorts(random, channels, active);
        PeriodBuffer decoded = decodeShuffled(random, codec, new PeriodBuffer(channels, period), samples, ports);
        int sentFrames = period - period % geometry.framesPerPacket(active);
        for (int port : ports) {
            assertEquals(period - sentFrames, decoded.missingFrames(port));
            Samples.assertSameBits(samples[port], decoded.samples(port), sentFrames);
        }
    }

    private static PeriodBuffer decodeShuffled(
            Random random, AudioCodec codec, PeriodBuffer target, float[][] samples, int[] ports) {
        List<HeaderFlyweight> packets = new ArrayList<>(CycleWriter.any().audio(codec, samples, ports));
        assertEquals(codec.packets(ports.length), packets.size());
        Collections.shuffle(packets, random);
        for (HeaderFlyweight packet : packets) {
            assertTrue(packet.check() && codec.decode(packet, target), packet::toString);
        }
        return target;
    }

    private static int anyMtu(Random random) {
        return Wire.MIN_MTU + random.nextInt(Wire.MAX_MTU - Wire.MIN_MTU + 1);
    }
}
