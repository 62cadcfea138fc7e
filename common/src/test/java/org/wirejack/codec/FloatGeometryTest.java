package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.wire.Wire;

class FloatGeometryTest {
    /** The table of stock peers' arithmetic, as "first port count:frames". */
    @ParameterizedTest
    @CsvSource({
        "1500, 1:256 2:128 3:64 6:32 11:16 22:8 44:4 87:2 174:1",
        "1492, 1:256 2:128 3:64 6:32 11:16 22:8 44:4 87:2 173:1",
        "4000, 1:512 2:256 4:128 8:64 16:32 31:16 61:8 122:4 244:2",
        "9000, 1:2048 2:1024 3:512 5:256 9:128 18:64 35:32 70:16 139:8"
    })
    void framesPerPacketAreThoseOfStockPeers(int mtu, String table) {
        FloatGeometry geometry = new FloatGeometry(mtu, Wire.MAX_PERIOD_FRAMES);
        List<String> changes = IntStream.rangeClosed(1, Wire.MAX_CHANNELS)
                .filter(ports -> ports == 1 || geometry.framesPerPacket(ports) != geometry.framesPerPacket(ports - 1))
                .mapToObj(ports -> ports + ":" + geometry.framesPerPacket(ports))
                .toList();
        assertEquals(table, String.join(" ", changes));
    }

    @ParameterizedTest
    @CsvSource({"1500, 41-43 73-86 122-173 182-255", "9000, 68-69 132-138 249-255"})
    void overrunZonesAreThoseOfStockPeers(int mtu, String zones) {
        FloatGeometry geometry = new FloatGeometry(mtu, Wire.MAX_PERIOD_FRAMES);
        for (int ports = 0; ports <= Wire.MAX_CHANNELS; ports++) {
            assertEquals(inside(zones, ports), geometry.overruns(ports), "ports " + ports);
        }
    }

    @Test
    void portsThatLeaveNoRoomForAFrameOverrun() {
        FloatGeometry geometry = new FloatGeometry(576, 256);
        assertEquals(1, geometry.framesPerPacket(231));
        assertEquals(0, geometry.framesPerPacket(232));
        assertEquals(0, geometry.packets(232));
        assertTrue(geometry.overruns(232));
    }

    @Test
    void shortPeriodsStayOutOfTheZones() {
        assertTrue(new FloatGeometry(1500, 8).overruns(41));
        assertFalse(new FloatGeometry(1500, 4).overruns(41));
    }

    @Test
    void safeCountsLeadOutOfTheZones() {
        FloatGeometry geometry = new FloatGeometry(1500, 256);
        assertEquals(40, geometry.largestSafe(43));
        assertEquals(44, geometry.largestSafe(44));
        assertEquals(181, geometry.largestSafe(255));
        assertEquals(40, geometry.nextSafe(40));
        assertEquals(44, geometry.nextSafe(41));
        assertEquals(174, geometry.nextSafe(122));
        assertEquals(FloatGeometry.NONE, geometry.nextSafe(182));
    }

    @Test
    void silenceIsOnePacket() {
        FloatGeometry geometry = new FloatGeometry(1500, 480);
        assertEquals(1, geometry.packets(0));
        assertEquals(48, geometry.packetBytes(0));
    }

    @Test
    void whatIsBeyondAMultipleIsNeverSent() {
        FloatGeometry geometry = new FloatGeometry(1500, 240);
        assertEquals(128, geometry.framesPerPacket(2));
        assertEquals(1, geometry.packets(2));
    }

    @Test
    void refusesValuesOutOfRange() {
        assertThrows(IllegalArgumentException.class, () -> new FloatGeometry(575, 256));
        assertThrows(IllegalArgumentException.class, () -> new FloatGeometry(9001, 256));
        assertThrows(IllegalArgumentException.class, () -> new FloatGeometry(1500, 0));
        assertThrows(IllegalArgumentException.class, () -> new FloatGeometry(1500, 8193));
    }

    private static boolean inside(String zones, int ports) {
        for (String zone : zones.split(" ")) {
            String[] ends = zone.split("-");
            if (ports >= Integer.parseInt(ends[0]) && ports <= Integer.parseInt(ends[1])) {
                return true;
            }
        }
        return false;
    }
}
