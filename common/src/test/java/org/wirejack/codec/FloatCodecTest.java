package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.wire.HeaderFlyweight;

class FloatCodecTest {
    private static final int CHANNELS = 4;
    private static final int PERIOD = 256;
    private final float[][] samples = Samples.audible(new Random(1), CHANNELS, PERIOD);

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void silenceIsOneBareHeader(boolean groups) {
        List<HeaderFlyweight> packets = CycleWriter.any().audio(codec(groups), samples);
        assertEquals(1, packets.size());
        assertEquals(HeaderFlyweight.LENGTH, packets.getFirst().packetSize());
        PeriodBuffer target = new PeriodBuffer(CHANNELS, PERIOD);
        assertTrue(codec(groups).decode(packets.getFirst(), target));
        assertEquals(0, target.writtenPorts());
    }

    @Test
    void takesTheGeometryFromThePacket() {
        // A release before 1.9.11 reckons with the MTU less 48 bytes, and sends 32 frames of 11 ports where ours are
        // 16.
        FloatCodec codec = new FloatCodec(11, 64, 1500);
        HeaderFlyweight packet = PacketRoom.of(48 + 11 * (4 + 4 * 32))
                .initialise()
                .activePorts(11)
                .packetSize(48 + 11 * (4 + 4 * 32))
                .packetCount(2)
                .subCycle(1);
        float[] old = Samples.audible(new Random(2), 1, 64)[0];
        for (int port = 0; port < 11; port++) {
            FloatBlocks.write(packet, port, port, old, 32, 32);
        }
        PeriodBuffer target = new PeriodBuffer(11, 64);
        assertTrue(codec.decode(packet, target));
        assertEquals(32, target.missingFrames(10));
        assertEquals(old[63], target.samples(10)[63]);
        assertEquals(0f, target.samples(10)[31]);
    }

    @Test
    void groupPacketsSayWhereTheirFramesBegin() {
        FloatGroupCodec codec = new FloatGroupCodec(2, 1024, 1500);
        List<HeaderFlyweight> packets = CycleWriter.any().audio(codec, new float[2][1024], Samples.allPorts(2));
        assertEquals(
                List.of(0, 355, 710, 40, 395, 750),
                packets.stream().map(HeaderFlyweight::frames).toList());
        assertEquals(
                List.of(1, 1, 2, 1, 1, 1),
                packets.stream().map(HeaderFlyweight::activePorts).toList());
    }

    @Test
    void groupPacketsOfShortPeriodsCarrySeveralPorts() {
        FloatGroupCodec codec = new FloatGroupCodec(12, 64, 1500);
        List<HeaderFlyweight> packets = CycleWriter.any().audio(codec, new float[12][64], Samples.allPorts(12));
        assertEquals(
                List.of(6, 6, 2),
                packets.stream().map(HeaderFlyweight::activePorts).toList());
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void contradictionsAreRefusedAndLeaveNoTrace(boolean groups) {
        assertRefused(groups, packet -> packet.activePorts(CHANNELS + 1));
        assertRefused(groups, packet -> packet.activePorts(-1));
        assertRefused(groups, packet -> packet.activePorts(1));
        assertRefused(groups, packet -> packet.packetSize(packet.packetSize() - 1));
        assertRefused(groups, packet -> packet.packetSize(packet.packetSize() - 4));
        assertRefused(groups, packet -> packet.packetSize(HeaderFlyweight.LENGTH));
        assertRefused(groups, packet -> packet.packetCount(0));
        assertRefused(groups, packet -> packet.packetCount(Integer.MAX_VALUE));
        assertRefused(groups, packet -> packet.subCycle(packet.packetCount()));
        assertRefused(groups, packet -> packet.subCycle(-1));
        assertRefused(groups, packet -> packet.payloadInt(0, CHANNELS));
        assertRefused(groups, packet -> packet.payloadInt(0, -1));
    }

    @Test
    void groupsBeyondThePeriodAreRefused() {
        assertRefused(true, packet -> packet.frames(-1));
        assertRefused(true, packet -> packet.frames(1));
        assertRefused(true, packet -> packet.frames(Integer.MAX_VALUE));
    }

    @Test
    void repeatedPortsAreRefused() {
        assertRefused(false, packet -> packet.payloadInt(4 + 4 * 128, 1));
    }

    /** Ports 1 and 3 in one packet that is then spoilt. */
    private void assertRefused(boolean groups, Consumer<HeaderFlyweight> spoil) {
        HeaderFlyweight packet =
                CycleWriter.any().audio(codec(groups), samples, 1, 3).getFirst();
        PeriodBuffer target = new PeriodBuffer(CHANNELS, PERIOD);
        assertTrue(codec(groups).decode(packet, target));
        target.clear();
        spoil.accept(packet);
        assertFalse(codec(groups).decode(packet, target), packet::toString);
        assertEquals(0, target.writtenPorts());
        for (int port = 0; port < CHANNELS; port++) {
            assertArrayEquals(new float[PERIOD], target.samples(port));
        }
    }

    private static AudioCodec codec(boolean groups) {
        return groups ? new FloatGroupCodec(CHANNELS, PERIOD, 9000) : new FloatCodec(CHANNELS, PERIOD, 1500);
    }
}
