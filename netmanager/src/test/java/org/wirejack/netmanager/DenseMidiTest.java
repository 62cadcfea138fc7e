package org.wirejack.netmanager;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.cycle.Formats;

/** What is played arrives, at both ends of the trip. */
class DenseMidiTest {
    private static final int CYCLES = 400;
    private static final int PERIOD = 64;

    /** Keeps what was played and heard, a text for each event: its frames since the start, and its bytes. */
    private abstract static class Witness implements PairInStep.Band {
        final List<String> played = new ArrayList<>();
        final List<String> slave = new ArrayList<>();
        final List<String> master = new ArrayList<>();
        int cycle;
        private int slaveCycle;
        private int masterCycle;

        @Override
        public final void play(MidiBuffer toSlave) {
            playMore(toSlave);
            keep(toSlave, cycle++, played);
        }

        abstract void playMore(MidiBuffer toSlave);

        @Override
        public void heardBySlave(MidiBuffer events) {
            keep(events, slaveCycle++, slave);
        }

        @Override
        public void heardByMaster(MidiBuffer events) {
            keep(events, masterCycle++, master);
        }

        private static void keep(MidiBuffer events, int cycle, List<String> into) {
            for (int i = 0; i < events.count(); i++) {
                byte[] bytes = new byte[events.size(i)];
                events.copy(i, bytes, 0);
                into.add(cycle * PERIOD + events.frame(i) + " " + HexFormat.of().formatHex(bytes));
            }
        }
    }

    /** As {@code events}, so many frames later. */
    private static List<String> later(List<String> events, int frames) {
        return events.stream()
                .map(event -> {
                    int space = event.indexOf(' ');
                    return Integer.parseInt(event.substring(0, space)) + frames + event.substring(space);
                })
                .toList();
    }

    private static List<String> bytes(List<String> events) {
        return events.stream()
                .map(event -> event.substring(event.indexOf(' ') + 1))
                .toList();
    }

    /** A file with everything that MIDI 1.0 has: notes, controllers, pitch bend, programs, clock, short SysEx. */
    private static final class DenseFile extends Witness {
        private final Random random = new Random(11);
        private final int eventsPerCycle;
        private final int sysExBytes;

        DenseFile(int eventsPerCycle, int sysExBytes) {
            this.eventsPerCycle = eventsPerCycle;
            this.sysExBytes = sysExBytes;
        }

        @Override
        void playMore(MidiBuffer toSlave) {
            int events = cycle < CYCLES ? random.nextInt(eventsPerCycle + 1) : 0;
            events = cycle == 100 ? eventsPerCycle : events;
            for (int i = 0; i < events; i++) {
                byte[] event = event();
                toSlave.add(i * PERIOD / events, event, 0, event.length);
            }
        }

        private byte[] event() {
            byte one = (byte) random.nextInt(128);
            byte two = (byte) random.nextInt(128);
            int channel = random.nextInt(16);
            return switch (random.nextInt(8)) {
                case 0, 1 -> new byte[] {(byte) (0x90 | channel), one, two};
                case 2 -> new byte[] {(byte) (0x80 | channel), one, two};
                case 3 -> new byte[] {(byte) (0xB0 | channel), one, two};
                case 4 -> new byte[] {(byte) (0xE0 | channel), one, two};
                case 5 -> new byte[] {(byte) (0xC0 | channel), one};
                case 6 -> new byte[] {(byte) 0xF8};
                default -> sysEx(sysExBytes, random.nextInt());
            };
        }
    }

    private static byte[] sysEx(int length, int seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        for (int i = 0; i < length; i++) {
            bytes[i] &= 0x7F;
        }
        bytes[0] = (byte) 0xF0;
        bytes[length - 1] = (byte) 0xF7;
        return bytes;
    }

    @ParameterizedTest(name = "MTU {0}, sync {1}, latency {2}")
    @CsvSource({"1500, true, 2", "1500, false, 2", "576, true, 1", "9000, true, 5"})
    void everyEventOfADenseFileArrivesInItsFrameBetweenOurEnds(int mtu, boolean sync, int latency) {
        DenseFile file = new DenseFile(300, 6);
        Formats formats = Formats.ours(2, 1).mtu(mtu).mode(sync, latency);
        PairInStep pair = new PairInStep(formats.format(), file).cycles(CYCLES + 20);
        assertTrue(file.played.size() > 100 * CYCLES);
        assertEquals(file.played, file.slave);
        assertEquals(later(file.played, (sync ? latency : latency + 1) * PERIOD), file.master);
        assertEquals(0, pair.master().lostEvents() + pair.slave().lostEvents());
        assertEquals(0, pair.master().postponedEvents() + pair.slave().postponedEvents());
    }

    /** Of a period of 64 frames a stock peer's memory takes 18 events; the rest waits, and none is lost. */
    @Test
    void everyEventOfADenseFileArrivesInOrderByTheStockLayout() {
        DenseFile file = new DenseFile(20, 10);
        PairInStep pair = new PairInStep(Formats.stock(2, 1).format(), file).cycles(CYCLES * 5);
        assertTrue(file.played.size() > 8 * CYCLES);
        assertEquals(bytes(file.played), bytes(file.slave));
        assertEquals(bytes(file.played), bytes(file.master));
        assertEquals(0, pair.master().lostEvents() + pair.slave().lostEvents());
        assertTrue(pair.master().postponedEvents() > 0);
    }

    /** Where there is room for it, an event is in its frame. */
    @Test
    void shortSysExArrivesInItsFrameByTheStockLayout() {
        Witness player = new Witness() {
            @Override
            void playMore(MidiBuffer toSlave) {
                byte[] event = sysEx(10, cycle);
                toSlave.add(cycle % PERIOD, event, 0, cycle < CYCLES ? event.length : 0);
            }
        };
        new PairInStep(Formats.stock(2, 1).format(), player).cycles(CYCLES + 20);
        assertEquals(CYCLES, player.played.size());
        assertEquals(player.played, player.slave);
        assertEquals(later(player.played, 2 * PERIOD), player.master);
    }

    @Test
    void sysExOfSixtyFourKilobytesComesBackWhole() {
        byte[] dump = sysEx(65_536, 1);
        List<byte[]> heard = new ArrayList<>();
        PairInStep.Band band = new PairInStep.Band() {
            private int cycle;

            @Override
            public void play(MidiBuffer toSlave) {
                if (++cycle % 50 == 1 && cycle < 250) {
                    toSlave.add(3, dump, 0, dump.length);
                }
            }

            @Override
            public void heardByMaster(MidiBuffer events) {
                for (int i = 0; i < events.count(); i++) {
                    byte[] bytes = new byte[events.size(i)];
                    events.copy(i, bytes, 0);
                    heard.add(bytes);
                }
            }
        };
        PairInStep pair = new PairInStep(Formats.ours(2, 1).format(), band).cycles(400);
        assertEquals(5, heard.size());
        heard.forEach(bytes -> assertArrayEquals(dump, bytes));
        assertEquals(5, pair.master().postponedEvents());
        assertEquals(0, pair.master().lostEvents() + pair.slave().lostEvents());
    }

    @Test
    void sysExOfSixtyFourKilobytesIsDroppedAndCountedTowardsStockPeers() {
        byte[] dump = sysEx(65_536, 1);
        PairInStep pair = new PairInStep(Formats.stock(2, 1).format(), toSlave -> toSlave.add(3, dump, 0, dump.length));
        pair.cycles(10);
        assertEquals(10, pair.master().longEvents());
        assertEquals(10, pair.master().lostEvents());
    }
}
