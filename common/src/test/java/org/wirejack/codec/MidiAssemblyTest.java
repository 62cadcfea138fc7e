package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.wire.HeaderFlyweight;

class MidiAssemblyTest {
    private static final MidiGeometry STOCK = new MidiGeometry(2, 1024, 1500, false);
    private static final int EXTRA_AND_HEAD = 36;

    @Test
    void packetsMayComeInAnyOrder() {
        MidiAssembly assembly = MidiText.assembly(STOCK);
        List<HeaderFlyweight> packets = CycleWriter.any().midi(new MidiEncoder(STOCK), notes(300), notes(5));
        assertEquals(3, packets.size());
        for (HeaderFlyweight packet : packets.reversed()) {
            assertFalse(assembly.complete());
            assertTrue(assembly.place(packet));
        }
        assertTrue(assembly.complete());
        MidiBuffer[] events = MidiText.empty(2);
        assertEquals(305, MidiText.render(assembly, events));
        assertEquals(MidiText.events(notes(300)), MidiText.events(events[0]));
        assertEquals(MidiText.events(notes(5)), MidiText.events(events[1]));
    }

    @Test
    void duplicatesAreRefused() {
        MidiAssembly assembly = MidiText.assembly(STOCK);
        List<HeaderFlyweight> packets = CycleWriter.any().midi(new MidiEncoder(STOCK), notes(300), notes(5));
        assertTrue(assembly.place(packets.get(0)));
        assertFalse(assembly.place(packets.get(0)));
        assertTrue(assembly.place(packets.get(2)));
        assertFalse(assembly.place(packets.get(2)));
        assertFalse(assembly.complete());
    }

    @Test
    void incompleteCyclesHaveNoEvents() {
        MidiAssembly assembly = MidiText.assembly(STOCK);
        assembly.place(CycleWriter.any()
                .midi(new MidiEncoder(STOCK), notes(300), notes(5))
                .getFirst());
        MidiBuffer[] events = MidiText.empty(2);
        assertEquals(0, MidiText.render(assembly, events));
        assertEquals(0, events[0].count());
        assertEquals(0, events[1].count());
    }

    @Test
    void clearedItTakesAnotherCycle() {
        MidiAssembly assembly = MidiText.assembly(STOCK);
        List<HeaderFlyweight> packets = CycleWriter.any().midi(new MidiEncoder(STOCK), notes(300), notes(5));
        packets.forEach(assembly::place);
        assembly.clear();
        assertFalse(assembly.complete());
        HeaderFlyweight other = CycleWriter.any()
                .midi(new MidiEncoder(STOCK), notes(1), notes(0))
                .getFirst();
        assertTrue(assembly.place(other) && assembly.complete());
        MidiBuffer[] events = MidiText.empty(2);
        assertEquals(1, MidiText.render(assembly, events));
    }

    @Test
    void contradictionsAreRefused() {
        assertRefused(packet -> packet.packetCount(0));
        assertRefused(packet -> packet.packetCount(4));
        assertRefused(packet -> packet.packetCount(Integer.MAX_VALUE));
        assertRefused(packet -> packet.subCycle(-1));
        assertRefused(packet -> packet.subCycle(3));
        assertRefused(packet -> packet.subCycle(0).packetSize(1499));
        assertRefused(packet -> packet.subCycle(2).packetCount(STOCK.maxPackets() + 1));
    }

    @Test
    void packetsBeyondTheMemoryAreRefused() {
        MidiAssembly assembly = MidiText.assembly(STOCK);
        int last = STOCK.maxPackets() - 1;
        HeaderFlyweight packet = PacketRoom.of(1500)
                .initialise()
                .packetCount(STOCK.maxPackets())
                .subCycle(last)
                .packetSize(1500);
        assertTrue((last + 1) * STOCK.sliceBytes() > STOCK.receiveBytes());
        assertFalse(assembly.place(packet));
    }

    /** A stock sender announces two packets for one full slice, and the second is empty. */
    @Test
    void emptyLastPacketsAreFine() {
        MidiGeometry onePort = new MidiGeometry(1, 1024, 1500, false);
        MidiAssembly assembly = MidiText.assembly(onePort);
        MidiEncoder calm = new MidiEncoder(new MidiGeometry(1, 1024, 1600, false));
        HeaderFlyweight full = CycleWriter.any().midi(calm, notes(118)).getFirst();
        assertEquals(1500, full.packetSize());
        HeaderFlyweight empty =
                PacketRoom.of(48).initialise().packetSize(48).packetCount(2).subCycle(1);
        assertTrue(assembly.place(full.packetCount(2)));
        assertTrue(assembly.place(empty));
        MidiBuffer[] events = MidiText.empty(1);
        assertEquals(118, MidiText.render(assembly, events));
    }

    @Test
    void blocksThatClaimMoreThanThereIsEndTheRendering() {
        assertEquals(List.of(0, 0), countsAfter(packet -> packet.payloadInt(16, 100)));
        assertEquals(List.of(0, 0), countsAfter(packet -> packet.payloadInt(16, -1)));
        assertEquals(List.of(0, 0), countsAfter(packet -> packet.payloadInt(12, Integer.MAX_VALUE)));
        int second = EXTRA_AND_HEAD + 2 * 12;
        assertEquals(List.of(2, 0), countsAfter(packet -> packet.payloadInt(second + 16, 3)));
    }

    /** What was in it may have been the end of a note. */
    @Test
    void notesEndWhereABlockCannotBeRead() {
        MidiBuffer[] events = MidiText.empty(2);
        MidiOutlet[] outlets = MidiText.outlets(events);
        hear(outlets, events, packet -> {});
        hear(outlets, events, packet -> packet.payloadInt(EXTRA_AND_HEAD + 2 * 12 + 16, 3));
        assertEquals(List.of("0:900064", "1:900164"), MidiText.events(events[0]));
        assertEquals(List.of("0:800040", "0:800140"), MidiText.events(events[1]));
    }

    /** JACK2 counts in a block's head what its port buffer had no room for: that may have been the end of a note. */
    @Test
    void notesEndAfterABlockWhoseSenderHasLostEvents() {
        MidiReader reader = MidiReader.of(STOCK);
        MidiBuffer[] events = MidiText.empty(2);
        MidiOutlet[] outlets = MidiText.outlets(events);
        hear(reader, outlets, events, packet -> packet.payloadInt(20, 3));
        assertEquals(List.of("0:900064", "1:900164"), MidiText.events(events[0]));
        assertEquals(3, reader.takeLost());
        hear(reader, outlets, events, packet -> packet.payloadInt(20, 3));
        assertEquals(
                List.of("0:800040", "0:800140", "0:900064", "1:900164"), MidiText.events(events[0]), "ended, once");
        assertEquals(List.of("0:900064", "1:900164"), MidiText.events(events[1]));
        hear(reader, outlets, events, packet -> packet.payloadInt(20, 3));
        assertEquals(List.of("0:900064", "1:900164"), MidiText.events(events[0]), "a count that stays");
        assertEquals(0, reader.takeLost());
    }

    private static void hear(MidiOutlet[] outlets, MidiBuffer[] events, Consumer<HeaderFlyweight> spoil) {
        hear(MidiReader.of(STOCK), outlets, events, spoil);
    }

    /** A cycle of two notes for each port, changed on the way. */
    private static void hear(
            MidiReader reader, MidiOutlet[] outlets, MidiBuffer[] events, Consumer<HeaderFlyweight> spoil) {
        HeaderFlyweight packet = CycleWriter.any()
                .midi(new MidiEncoder(STOCK), notes(2), notes(2))
                .getFirst();
        spoil.accept(packet);
        MidiAssembly assembly = new MidiAssembly(STOCK, reader);
        assertTrue(assembly.place(packet));
        for (int port = 0; port < outlets.length; port++) {
            outlets[port].begin(events[port]);
        }
        assembly.render(outlets);
    }

    @Test
    void blocksWithoutTheMagicNumberHaveNoEvents() {
        assertEquals(List.of(0, 2), countsAfter(packet -> packet.payloadInt(0, 0)));
    }

    @Test
    void eventsOfImpossibleSizeAreLeftOut() {
        assertEquals(List.of(1, 2), countsAfter(packet -> packet.payloadInt(24 + 4, 0)));
        assertEquals(List.of(1, 2), countsAfter(packet -> packet.payloadInt(24 + 4, -1)));
        assertEquals(List.of(1, 2), countsAfter(packet -> packet.payloadInt(24 + 4, 0x0500_0000)), "5 bytes nowhere");
    }

    @Test
    void timesStayInsideThePeriodAndAscend() {
        MidiBuffer[] events = renderAfter(packet -> packet.payloadInt(24, -1));
        assertEquals(List.of("1023:900064", "1023:900164"), MidiText.events(events[0]));
    }

    @Test
    void anyEventsReachOurOwnEndsWhole() {
        Random random = new Random(1);
        for (int i = 0; i < 300; i++) {
            int period = 16 + random.nextInt(1009);
            MidiGeometry own = new MidiGeometry(1 + random.nextInt(8), period, 576 + random.nextInt(8425), true);
            MidiBuffer[] sent = MidiText.empty(own.ports());
            for (MidiBuffer port : sent) {
                addAnyEvents(random, port, period);
            }
            MidiEncoder encoder = new MidiEncoder(own);
            List<HeaderFlyweight> packets = new ArrayList<>(CycleWriter.any().midi(encoder, sent));
            Collections.shuffle(packets, random);
            MidiAssembly assembly = MidiText.assembly(own);
            packets.forEach(packet -> assertTrue(packet.check() && assembly.place(packet)));
            MidiBuffer[] received = MidiText.empty(own.ports());
            MidiText.render(assembly, received);
            assertEquals(0, encoder.dropped());
            for (int port = 0; port < own.ports(); port++) {
                assertEquals(MidiText.events(sent[port]), MidiText.events(received[port]));
            }
        }
    }

    private static void addAnyEvents(Random random, MidiBuffer port, int period) {
        int frame = 0;
        for (int left = random.nextInt(20); left > 0; left--) {
            byte[] bytes = new byte[random.nextInt(10) == 0 ? 1 + random.nextInt(1000) : 1 + random.nextInt(4)];
            random.nextBytes(bytes);
            frame = Math.min(period - 1, frame + random.nextInt(20));
            port.add(frame, bytes, 0, bytes.length);
        }
    }

    private static void assertRefused(Consumer<HeaderFlyweight> spoil) {
        List<HeaderFlyweight> packets = CycleWriter.any().midi(new MidiEncoder(STOCK), notes(300), notes(5));
        MidiAssembly assembly = MidiText.assembly(STOCK);
        assertTrue(assembly.place(packets.get(0)));
        spoil.accept(packets.get(1));
        assertFalse(assembly.place(packets.get(1)), () -> packets.get(1).toString());
    }

    private static List<Integer> countsAfter(Consumer<HeaderFlyweight> spoil) {
        MidiBuffer[] events = renderAfter(spoil);
        return List.of(events[0].count(), events[1].count());
    }

    /** Two ports with two notes each, spoilt. */
    private static MidiBuffer[] renderAfter(Consumer<HeaderFlyweight> spoil) {
        HeaderFlyweight packet = CycleWriter.any()
                .midi(new MidiEncoder(STOCK), notes(2), notes(2))
                .getFirst();
        spoil.accept(packet);
        MidiAssembly assembly = MidiText.assembly(STOCK);
        assertTrue(assembly.place(packet));
        MidiBuffer[] events = MidiText.empty(2);
        MidiText.render(assembly, events);
        return events;
    }

    private static MidiBuffer notes(int count) {
        MidiBuffer notes = new MidiBuffer();
        for (int i = 0; i < count; i++) {
            notes.add(i, new byte[] {(byte) 0x90, (byte) (i % 128), 100}, 0, 3);
        }
        return notes;
    }
}
