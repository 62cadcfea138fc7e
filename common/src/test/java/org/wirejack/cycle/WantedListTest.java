package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

class WantedListTest {
    private final HeaderFlyweight packet =
            Datagrams.header(new byte[Wire.MAX_MTU]).initialise();

    static Stream<WantedList> lists() {
        return Stream.of(new IndexList(), new BitmapList());
    }

    @ParameterizedTest
    @MethodSource("lists")
    void comesBackAsItWasForEveryNumberOfChannels(WantedList list) {
        Random random = new Random(11);
        for (int channels = 0; channels <= Wire.MAX_CHANNELS; channels++) {
            PortSet wanted = someOf(channels, random);
            list.write(packet, wanted);
            assertEquals(wanted.count(), packet.activePorts());
            assertTrue(packet.packetSize() <= list.maxPacketBytes(channels));
            PortSet read = new PortSet(channels).fill();
            assertTrue(list.read(packet, read));
            assertArrayEquals(members(wanted), members(read));
        }
    }

    @Test
    void bitmapOfAllChannelsFitsTheSmallestMtuAndTheIndexListDoesNot() {
        assertTrue(new BitmapList().maxPacketBytes(Wire.MAX_CHANNELS) <= Wire.MIN_MTU - Wire.IP_UDP_BYTES);
        assertTrue(new IndexList().maxPacketBytes(Wire.MAX_CHANNELS) > Wire.MIN_MTU);
    }

    @Test
    void bitmapHasTheLowestChannelInTheFirstWordsLowestBit() {
        PortSet wanted = new PortSet(40);
        wanted.append(0);
        wanted.append(33);
        new BitmapList().write(packet, wanted);
        assertEquals(48 + 8, packet.packetSize());
        assertEquals(1, packet.payloadInt(0));
        assertEquals(2, packet.payloadInt(4));
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listThatIsNoneChangesNothing(WantedList list) {
        PortSet before = new PortSet(40);
        before.append(7);
        packet.activePorts(41).packetSize(48 + 41 * 4);
        assertFalse(list.read(packet, before));
        packet.activePorts(1).packetSize(48);
        assertFalse(list.read(packet, before));
        assertArrayEquals(new int[] {7}, members(before));
    }

    @Test
    void indexBeyondTheChannelsSpoilsAnIndexList() {
        packet.activePorts(1).packetSize(52);
        packet.payloadInt(0, 40);
        assertFalse(new IndexList().read(packet, new PortSet(40)));
        packet.payloadInt(0, -1);
        assertFalse(new IndexList().read(packet, new PortSet(40)));
    }

    @Test
    void bitsBeyondTheChannelsAreNotRead() {
        packet.activePorts(32).packetSize(52);
        packet.payloadInt(0, -1);
        PortSet read = new PortSet(5);
        assertTrue(new BitmapList().read(packet, read));
        assertEquals(5, read.count());
    }

    private static PortSet someOf(int channels, Random random) {
        PortSet set = new PortSet(channels);
        for (int port = 0; port < channels; port++) {
            if (random.nextBoolean()) {
                set.append(port);
            }
        }
        return set;
    }

    private static int[] members(PortSet set) {
        return Arrays.copyOf(set.indices(), set.count());
    }
}
