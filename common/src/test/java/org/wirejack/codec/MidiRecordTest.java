package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.wire.HeaderFlyweight;

/** MIDI between two of our own ends. */
class MidiRecordTest {
    private static final int PERIOD = 64;

    /** One stream's two ends; a test says which cycles get lost between them. */
    private static final class Trip {
        final MidiEncoder encoder;
        final MidiGeometry geometry;
        final MidiReader reader;
        final MidiBuffer[] sent;
        final MidiBuffer[] heard;
        final MidiOutlet[] outlets;
        int packets;

        Trip(int ports, int mtu) {
            geometry = new MidiGeometry(ports, PERIOD, mtu, true);
            encoder = new MidiEncoder(geometry);
            reader = MidiReader.of(geometry);
            sent = MidiText.empty(ports);
            heard = MidiText.empty(ports);
            outlets = MidiText.outlets(heard);
        }

        /** Sends what is in {@link #sent}; a cycle that is not lost is heard in {@link #heard}. */
        List<String> cycle(boolean lost) {
            MidiAssembly assembly = new MidiAssembly(geometry, reader);
            List<HeaderFlyweight> written = CycleWriter.any().midi(encoder, sent);
            packets = written.size();
            for (int port = 0; port < sent.length; port++) {
                sent[port].clear();
                outlets[port].begin(heard[port]);
            }
            if (!lost) {
                written.forEach(packet -> assertTrue(packet.check() && assembly.place(packet)));
                assembly.render(outlets);
            }
            return MidiText.events(heard[0]);
        }

        Trip play(int frame, int... bytes) {
            byte[] event = new byte[bytes.length];
            for (int i = 0; i < event.length; i++) {
                event[i] = (byte) bytes[i];
            }
            sent[0].add(frame, event, 0, event.length);
            return this;
        }

        Trip dump(int length, int seed) {
            byte[] event = sysEx(length, seed);
            sent[0].add(1, event, 0, length);
            return this;
        }

        /** Runs silent cycles until something is heard. */
        void listen() {
            for (int i = 0; i < 100 && heard[0].count() == 0; i++) {
                cycle(false);
            }
        }
    }

    private static byte[] sysEx(int length, int seed) {
        byte[] event = new byte[length];
        new Random(seed).nextBytes(event);
        event[0] = (byte) 0xF0;
        return event;
    }

    private static byte[] heard(MidiBuffer events, int index) {
        byte[] bytes = new byte[events.size(index)];
        events.copy(index, bytes, 0);
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(ints = {576, 1500, 9000})
    void threeHundredEventsOfAPeriodPassInOneCycle(int mtu) {
        Trip trip = new Trip(4, mtu);
        List<String> expected = new ArrayList<>();
        for (MidiBuffer port : trip.sent) {
            for (int i = 0; i < 300; i++) {
                port.add(i * PERIOD / 300, new byte[] {(byte) 0xB0, (byte) (i & 0x7F), (byte) (i >> 7)}, 0, 3);
            }
        }
        expected.addAll(MidiText.events(trip.sent[3]));
        trip.cycle(false);
        for (MidiBuffer port : trip.heard) {
            assertEquals(expected, MidiText.events(port));
        }
        assertEquals(0, trip.encoder.postponed());
    }

    @ParameterizedTest
    @CsvSource({"65536, 576", "65536, 1500", "65535, 9000", "40000, 1500", "4084, 1500", "5, 576"})
    void eventsOfAnyLengthArriveWholeAndInOrder(int length, int mtu) {
        Trip trip = new Trip(1, mtu);
        trip.play(0, 0x90, 60, 1).dump(length, 7).play(2, 0x80, 60, 0);
        List<String> first = new ArrayList<>(trip.cycle(false));
        assertEquals("0:903c01", first.getFirst());
        List<byte[]> all = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            for (int event = 0; event < trip.heard[0].count(); event++) {
                all.add(heard(trip.heard[0], event));
            }
            trip.cycle(false);
        }
        assertEquals(3, all.size());
        assertEquals(0, java.util.Arrays.compare(sysEx(length, 7), all.get(1)));
        assertEquals((byte) 0x80, all.get(2)[0]);
        assertEquals(0, trip.reader.takeLost());
    }

    @Test
    void longEventsOfSomePortsLeaveOthersTheirShare() {
        Trip trip = new Trip(2, 1500);
        trip.dump(60_000, 1);
        trip.sent[1].add(5, new byte[] {(byte) 0x90, 1, 1}, 0, 3);
        trip.cycle(false);
        assertEquals(List.of("5:900101"), MidiText.events(trip.heard[1]));
        trip.listen();
        assertEquals(60_000, trip.heard[0].size(0));
    }

    @Test
    void eventsBeyondSixtyFourKilobytesAreDroppedAndCounted() {
        Trip trip = new Trip(1, 1500);
        trip.dump(65_537, 1).play(3, 0xF8);
        assertEquals(List.of("3:f8"), trip.cycle(false));
        assertEquals(1, trip.encoder.tooLong());
    }

    @Test
    void notesEndWhenALostCycleHadEvents() {
        Trip trip = new Trip(1, 1500);
        trip.play(0, 0x93, 60, 100).play(1, 0xB3, 64, 127).cycle(false);
        trip.play(0, 0x83, 60, 0).play(1, 0xB3, 64, 0).cycle(true);
        assertEquals(
                List.of("0:833c40", "0:b34000", "7:933d01"),
                trip.play(7, 0x93, 61, 1).cycle(false));
        assertEquals(2, trip.reader.takeLost());
        assertEquals(0, trip.reader.takeLost());
    }

    @Test
    void notesSoundOnWhenALostCycleHadNone() {
        Trip trip = new Trip(1, 1500);
        trip.play(0, 0x90, 60, 100).cycle(false);
        trip.cycle(true);
        assertEquals(List.of(), trip.cycle(false));
        assertEquals(List.of("5:803c00"), trip.play(5, 0x80, 60, 0).cycle(false));
        assertEquals(0, trip.reader.takeLost());
    }

    @Test
    void notesOfOtherPortsSoundOn() {
        Trip trip = new Trip(2, 1500);
        trip.sent[1].add(0, new byte[] {(byte) 0x90, 1, 1}, 0, 3);
        trip.play(0, 0x90, 60, 100).cycle(false);
        trip.play(0, 0xF8).cycle(true);
        assertEquals(List.of("0:803c40"), trip.cycle(false));
        assertEquals(List.of(), MidiText.events(trip.heard[1]));
    }

    @Test
    void eventWithALostPartIsLeftOutWhole() {
        for (int lostCycle = 0; lostCycle < 5; lostCycle++) {
            Trip trip = new Trip(1, 1500);
            trip.play(0, 0x90, 60, 100).cycle(false);
            trip.dump(16_384, 1).play(2, 0x80, 60, 0);
            List<String> after = new ArrayList<>();
            for (int cycle = 0; cycle < 12; cycle++) {
                after.addAll(trip.cycle(cycle == lostCycle));
            }
            assertEquals("803c", after.getLast().substring(2, 6));
            assertTrue(after.size() <= 2, after::toString);
            assertEquals(lostCycle == 4 ? 2 : 1, trip.reader.takeLost(), "cycle " + lostCycle);
            trip.dump(20_000, 2).cycle(false);
            trip.listen();
            assertEquals(20_000, trip.heard[0].size(0));
        }
    }

    /** Whatever is lost: what arrives is what was sent, in order, and what is counted as lost is what did not arrive. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void lostCyclesLoseTheirOwnEventsOnly(long seed) {
        Random random = new Random(seed);
        Trip trip = new Trip(1, 576);
        List<Integer> arrived = new ArrayList<>();
        int played = 0;
        long lost = 0;
        for (int cycle = 0; cycle < 3000; cycle++) {
            boolean tail = cycle > 2800;
            for (int left = tail ? 0 : random.nextInt(4); left > 0; left--) {
                int length = random.nextInt(10) == 0 ? 5 + random.nextInt(9000) : 5;
                byte[] event = sysEx(length, played);
                for (int i = 0; i < 4; i++) {
                    event[1 + i] = (byte) (played >> 8 * i);
                }
                trip.sent[0].add(random.nextInt(4), event, 0, length);
                played++;
            }
            trip.cycle(!tail && random.nextInt(20) == 0);
            lost += trip.reader.takeLost();
            for (int i = 0; i < trip.heard[0].count(); i++) {
                int number =
                        trip.heard[0].byteAt(i, 1) | trip.heard[0].byteAt(i, 2) << 8 | trip.heard[0].byteAt(i, 3) << 16;
                byte[] expected = sysEx(trip.heard[0].size(i), number);
                byte[] got = heard(trip.heard[0], i);
                assertEquals(
                        -1,
                        java.util.Arrays.mismatch(
                                java.util.Arrays.copyOfRange(expected, 5, expected.length),
                                java.util.Arrays.copyOfRange(got, 5, got.length)));
                assertTrue(arrived.isEmpty() || arrived.getLast() < number);
                arrived.add(number);
            }
        }
        assertTrue(lost > 0);
        assertEquals(played, arrived.size() + lost + trip.encoder.dropped());
    }
}
