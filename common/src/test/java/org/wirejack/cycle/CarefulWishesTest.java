package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.codec.FloatGeometry;
import org.wirejack.codec.PeriodBuffer;

/** At 64 frames, 48 kHz, latency 2: a second is 750 cycles, and a list takes effect three cycles later. */
class CarefulWishesTest {
    private static final int SECOND = 750;
    private static final FloatGeometry GEOMETRY = new FloatGeometry(1500, 64);

    @ParameterizedTest
    @ValueSource(ints = {44, 64, 72, 87, 100, 121, 128})
    void clientThatConnectsPortByPortIsHeardWholeAndHarmsNobody(int channels) {
        StockPeer peer = new StockPeer(channels);
        for (int port = 0; port < channels; port++) {
            peer.connected.set(port);
            peer.run(5);
        }
        peer.run(20 * SECOND);
        assertEquals(GEOMETRY.largestSafe(channels), peer.sent().cardinality());
        assertEquals(0, peer.harmfulCycles);
    }

    @Test
    void aFewPortsAnywhereAreHeardWithoutGaps() {
        StockPeer peer = new StockPeer(64);
        peer.connected.set(3);
        peer.connected.set(50, 53);
        peer.run(SECOND);
        peer.watch();
        peer.connected.set(60);
        peer.run(20 * SECOND);
        assertEquals(peer.connected, peer.sent());
        assertEquals(0, peer.gapCycles);
        assertEquals(0, peer.harmfulCycles);
    }

    @Test
    void ofAllPortsInTheZoneTheFirstAreHeard() {
        StockPeer peer = new StockPeer(41);
        for (int port = 40; port >= 0; port--) {
            peer.connected.set(port);
            peer.run(5);
        }
        peer.run(SECOND);
        assertFalse(peer.sent().get(40));
        assertEquals(40, peer.sent().cardinality());
        assertEquals(0, peer.harmfulCycles);
    }

    @Test
    void numberInTheZoneStaysBelowItAndIsNotSearchedForEver() {
        StockPeer peer = new StockPeer(64);
        peer.connected.set(0, 42);
        peer.run(10 * SECOND);
        assertEquals(40, peer.sent().cardinality());
        peer.watch();
        peer.run(100 * SECOND);
        assertEquals(0, peer.gapCycles);
        assertEquals(0, peer.harmfulCycles);
    }

    @Test
    void portsThatGoLeadBackBelowTheZoneWithinTheListsWay() {
        StockPeer peer = new StockPeer(64);
        peer.connected.set(0, 64);
        peer.run(5 * SECOND);
        peer.connected.clear(42, 64);
        peer.run(SECOND);
        assertEquals(40, peer.sent().cardinality());
        assertTrue(peer.harmfulCycles <= 12, "harmful cycles: " + peer.harmfulCycles);
    }

    @Test
    void whatIsNotWantedIsNotAskedFor() {
        StockPeer peer = new StockPeer(64);
        peer.connected.set(0, 64);
        peer.run(5 * SECOND);
        peer.wanted.keepFirst(50);
        peer.run(1);
        assertFalse(peer.asked().get(50));
        peer.run(SECOND);
        assertEquals(50, peer.sent().cardinality());
        assertEquals(0, peer.harmfulCycles);
    }

    @Test
    void ourOwnEndsAndSmallNumbersAreAskedAsWanted() {
        PortSet wanted = new PortSet(255).fill();
        assertSame(wanted, new CarefulWishes(Formats.ours(255, 0).format(), 255).ask(wanted));
        PortSet few = new PortSet(40).fill();
        assertSame(few, new CarefulWishes(Formats.stock(40, 0).format(), 40).ask(few));
    }

    /** Sends what is connected here and was on the list three cycles ago. */
    private static final class StockPeer {
        final BitSet connected = new BitSet();
        final PortSet wanted;
        private final CarefulWishes wishes;
        private final int channels;
        private final Deque<BitSet> lists = new ArrayDeque<>();
        private BitSet watched = new BitSet();
        long harmfulCycles;
        long gapCycles;

        StockPeer(int channels) {
            this.channels = channels;
            wanted = new PortSet(channels).fill();
            wishes = new CarefulWishes(Formats.stock(channels, 0).format(), channels);
            for (int i = 0; i < 3; i++) {
                lists.add(new BitSet());
            }
        }

        /** From now on, cycles without one of the ports that are sent now are counted. */
        void watch() {
            watched = sent();
            gapCycles = 0;
        }

        BitSet sent() {
            BitSet sent = (BitSet) lists.getFirst().clone();
            sent.and(connected);
            return sent;
        }

        BitSet asked() {
            return lists.getLast();
        }

        void run(int cycles) {
            for (int i = 0; i < cycles; i++) {
                cycle();
            }
        }

        private void cycle() {
            BitSet sent = sent();
            harmfulCycles += GEOMETRY.overruns(sent.cardinality()) ? 1 : 0;
            BitSet missing = (BitSet) watched.clone();
            missing.andNot(sent);
            gapCycles += missing.isEmpty() ? 0 : 1;
            PeriodBuffer audio = new PeriodBuffer(channels, 64);
            sent.stream().forEach(port -> audio.received(port, 64));
            lists.removeFirst();
            lists.add(bits(wishes.ask(wanted)));
            wishes.heard(audio);
        }

        private static BitSet bits(PortSet ports) {
            BitSet bits = new BitSet();
            for (int i = 0; i < ports.count(); i++) {
                bits.set(ports.indices()[i]);
            }
            return bits;
        }
    }
}
