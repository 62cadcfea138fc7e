package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.codec.FloatGeometry;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Wire;

class SafePortsTest {
    @ParameterizedTest
    @ValueSource(ints = {576, 577, 1000, 1492, 1500, 4000, 9000})
    void noNumberOfActivePortsHarmsAStockPeer(int mtu) {
        for (int channels = 1; channels <= Wire.MAX_CHANNELS; channels += 7) {
            CycleFormat format = Formats.stock(channels, 0).mtu(mtu).format();
            FloatGeometry geometry = new FloatGeometry(mtu, 64);
            SafePorts safe = new SafePorts(format);
            for (int count = 0; count <= channels; count++) {
                PortSet active = first(channels, count);
                safe.shapeSent(active);
                assertFalse(geometry.overruns(active.count()));
                assertEquals(geometry.overruns(count), active.count() != count);
                PortSet wanted = first(channels, count);
                safe.shapeWanted(wanted);
                assertFalse(geometry.overruns(wanted.count()));
                assertTrue(wanted.count() <= count);
                assertTrue(Wire.MIN_MTU <= mtu && 48 + 4 * wanted.count() <= mtu);
            }
        }
    }

    @Test
    void silentPortsLeadOutOfTheZoneWhereThereAreAny() {
        assertEquals(44, sent(44, 41));
        assertEquals(40, sent(43, 41));
        assertEquals(87, sent(255, 73));
        assertEquals(181, sent(255, 200));
    }

    @Test
    void betweenOurOwnEndsNothingChanges() {
        SafePorts safe = new SafePorts(Formats.ours(255, 0).mtu(576).format());
        for (int count = 0; count <= 255; count++) {
            PortSet ports = first(255, count);
            safe.shapeSent(ports);
            safe.shapeWanted(ports);
            assertEquals(count, ports.count());
        }
    }

    @Test
    void listToAStockPeerFitsTheMtuInEveryEncoding() {
        SafePorts safe = new SafePorts(
                Formats.stock(255, 0).mtu(576).encoder(Encoder.INT16).format());
        PortSet wanted = new PortSet(255).fill();
        safe.shapeWanted(wanted);
        assertEquals((576 - 48) / 4, wanted.count());
    }

    private static int sent(int channels, int active) {
        PortSet set = first(channels, active);
        new SafePorts(Formats.stock(channels, 0).format()).shapeSent(set);
        return set.count();
    }

    private static PortSet first(int channels, int count) {
        PortSet set = new PortSet(channels).fill();
        set.keepFirst(count);
        return set;
    }
}
