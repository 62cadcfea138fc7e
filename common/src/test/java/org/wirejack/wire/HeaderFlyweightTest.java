package org.wirejack.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class HeaderFlyweightTest {
    private final byte[] memory = new byte[200];
    private final HeaderFlyweight header =
            new HeaderFlyweight().wrap(MemorySegment.ofArray(memory), 3, 100).initialise();

    @Test
    void fieldsLieInTheOrderOfTheWireBigEndian() {
        header.dataType(DataType.AUDIO).stream(Stream.RETURN.letter())
                .sessionId(0x01020304)
                .packetCount(0x11121314)
                .packetSize(60)
                .activePorts(0x31323334)
                .cycle(0x41424344)
                .subCycle(0x51525354)
                .frames(0x61626364)
                .last(true);
        assertEquals(
                "6865616465720000" + "00000061" + "00000072" + "01020304" + "11121314" + "0000003c" + "31323334"
                        + "41424344" + "51525354" + "61626364" + "00000001",
                HexFormat.of().formatHex(memory, 3, 51));
    }

    @Test
    void initialiseLeavesNothingOfThePacketBefore() {
        Arrays.fill(memory, (byte) 0x55);
        header.initialise();
        assertEquals(
                "6865616465720000" + "00000000".repeat(8) + "ffffffff" + "00000000",
                HexFormat.of().formatHex(memory, 3, 51));
        assertEquals(0x55, memory[2]);
        assertEquals(0x55, memory[51]);
    }

    @Test
    void statedSizeLiesBetweenTheHeadersAndTheDatagrams() {
        assertTrue(header.packetSize(48).check());
        assertTrue(header.packetSize(100).check());
        assertFalse(header.packetSize(101).check());
        assertFalse(header.packetSize(47).check());
        assertFalse(header.packetSize(-1).check());
    }

    @Test
    void eighthByteOfTheTypeIsNotSpecified() {
        header.packetSize(48);
        memory[3 + 7] = 1;
        assertTrue(header.check());
        memory[3 + 6] = 1;
        assertFalse(header.check());
    }

    @Test
    void shortDatagramsAreNoDataPackets() {
        header.packetSize(48);
        for (int length = 0; length < HeaderFlyweight.LENGTH; length++) {
            MemorySegment exact = MemorySegment.ofArray(Arrays.copyOfRange(memory, 3, 3 + length));
            assertFalse(new HeaderFlyweight().wrap(exact, 0, length).check());
        }
    }

    @Test
    void anyOtherTypeIsNoDataPacket() {
        MemorySegment params = ParamsPacket.write(
                MessageKind.AVAILABLE,
                new SessionParams("n", "", "h", 1500, 0, 0, new ChannelCounts(2, 2, 0, 0), 0, 0, 0, 0, true, 2));
        assertFalse(new HeaderFlyweight().wrap(params, 0, ParamsPacket.LENGTH).check());
    }
}
