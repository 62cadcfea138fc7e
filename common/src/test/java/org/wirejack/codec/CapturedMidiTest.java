package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.lang.foreign.ValueLayout;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.capture.Capture;
import org.wirejack.capture.CapturedCycle;
import org.wirejack.capture.Packet;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/** MIDI of real peers: the events are those that were played, and we write the same bytes for them. */
class CapturedMidiTest {
    private static final List<String> FOUR_EVENTS = List.of("0:903c64", "64:c005", "128:f8", "255:f07e7ff7");

    /**
     * Masked, because real peers leave in it what happened to be in memory: the extra record of each block, the tail of
     * long data, and what an event of less than 4 bytes leaves of its field. The header's ActivePorts is a stale copy of
     * the sync packet's.
     */
    @ParameterizedTest
    @ValueSource(strings = {"netjack2-midi-audio", "netjack2-midi-only-sysex", "netjack2-midi-3packets"})
    void midiPacketsAreTheSameBytesWhenWrittenAgain(String name) {
        Capture capture = Capture.named(name);
        int compared = 0;
        for (Stream stream : Stream.values()) {
            for (CapturedCycle cycle : capture.cycles(stream)) {
                if (!hasLongData(cycle)) {
                    MidiBuffer[] events = render(capture, cycle);
                    MidiEncoder encoder = new MidiEncoder(geometry(capture, cycle, false));
                    assertSamePackets(cycle, writer(cycle).midi(encoder, events));
                    compared++;
                }
            }
        }
        assertTrue(compared > 20, () -> name);
    }

    @Test
    void everyFortiethCycleHasTheFourEvents() {
        assertEquals(List.of(316, 356, 396), cyclesWithTheFourEvents(Stream.SEND));
        assertEquals(List.of(276, 316, 356, 396), cyclesWithTheFourEvents(Stream.RETURN));
    }

    @Test
    void secondReturnPortHasItsOwnEmptyBlock() {
        Capture capture = Capture.named("netjack2-midi-audio");
        CapturedCycle reply = capture.cycle(Stream.RETURN, 316);
        MidiBuffer[] events = render(capture, reply);
        assertEquals(2, events.length);
        assertEquals(FOUR_EVENTS, MidiText.events(events[0]));
        assertEquals(List.of(), MidiText.events(events[1]));
        assertEquals(120 + 48, reply.midi().getFirst().packetSize());
    }

    @Test
    void lastPacketIsMidiWithoutAudio() {
        Capture capture = Capture.named("netjack2-midi-only-sysex");
        for (CapturedCycle cycle : capture.cycles(Stream.SEND)) {
            assertTrue(cycle.midi().getLast().last());
        }
    }

    @Test
    void threePacketsMakeOneCycle() {
        Capture capture = Capture.named("netjack2-midi-3packets");
        for (Stream stream : Stream.values()) {
            CapturedCycle cycle = capture.cycle(stream, 64);
            assertEquals(
                    List.of(1500, 1500, 60),
                    cycle.midi().stream().map(HeaderFlyweight::packetSize).toList());
            assertEquals(
                    List.of(1, 2, 2, 1),
                    cycle.packets().stream().map(Packet::fragments).toList());
            MidiBuffer events = render(capture, cycle)[0];
            assertEquals(240, events.count());
            for (int i = 0; i < 240; i++) {
                assertEquals(0xB0, events.byteAt(i, 0));
                assertEquals(i % 128, events.byteAt(i, 1));
                assertEquals(i / 128, events.byteAt(i, 2));
                assertEquals(3, events.size(i));
            }
        }
    }

    @Test
    void longEventsOfStockPeersAreGarbageAndLeftOut() {
        Capture capture = Capture.named("netjack2-midi-only-sysex");
        for (int number : List.of(221, 261)) {
            assertEquals(List.of("5:803c40"), MidiText.events(render(capture, capture.cycle(Stream.SEND, number))[0]));
        }
        assertEquals(FOUR_EVENTS, MidiText.events(render(capture, capture.cycle(Stream.SEND, 241))[0]));
    }

    /** The format as it is meant: whoever puts the right bytes where a stock peer sends garbage is heard. */
    @Test
    void longEventsAreWhereTheFormatHasThem() {
        Capture capture = Capture.named("netjack2-midi-only-sysex");
        CapturedCycle cycle = capture.cycle(Stream.SEND, 221);
        byte[] mended = cycle.midi().getFirst().segment().toArray(ValueLayout.JAVA_BYTE);
        byte[] tail = HexFormat.of().parseHex("f07d01020304f7" + "f07e0009010203040506f7");
        System.arraycopy(tail, 0, mended, mended.length - tail.length, tail.length);
        MidiAssembly assembly = MidiText.assembly(geometry(capture, cycle, false));
        HeaderFlyweight packet = PacketRoom.of(mended);
        assertTrue(packet.check() && assembly.place(packet));
        MidiBuffer[] events = MidiText.empty(1);
        MidiText.render(assembly, events);
        assertEquals(List.of("3:f07e0009010203040506f7", "5:803c40", "9:f07d01020304f7"), MidiText.events(events[0]));
    }

    private static List<Integer> cyclesWithTheFourEvents(Stream stream) {
        Capture capture = Capture.named("netjack2-midi-audio");
        List<Integer> cycles = new ArrayList<>();
        for (CapturedCycle cycle : capture.cycles(stream)) {
            List<String> events = MidiText.events(render(capture, cycle)[0]);
            if (!events.isEmpty()) {
                assertEquals(FOUR_EVENTS, events);
                cycles.add(cycle.cycle());
            }
        }
        return cycles;
    }

    private static void assertSamePackets(CapturedCycle cycle, List<HeaderFlyweight> written) {
        List<HeaderFlyweight> captured = cycle.midi();
        assertEquals(captured.size(), written.size());
        for (int i = 0; i < written.size(); i++) {
            written.get(i)
                    .activePorts(captured.get(i).activePorts())
                    .last(captured.get(i).last());
            assertArrayEquals(header(captured.get(i)), header(written.get(i)), cycle::toString);
        }
        assertArrayEquals(maskedBlocks(captured), maskedBlocks(written), cycle::toString);
    }

    private static boolean hasLongData(CapturedCycle cycle) {
        return cycle.midi().getFirst().payloadInt(12) != 0;
    }

    private static MidiBuffer[] render(Capture capture, CapturedCycle cycle) {
        MidiGeometry geometry = geometry(capture, cycle, false);
        MidiAssembly assembly = MidiText.assembly(geometry);
        for (HeaderFlyweight packet : cycle.midi().reversed()) {
            assertTrue(packet.check() && assembly.place(packet), packet::toString);
        }
        MidiBuffer[] events = MidiText.empty(geometry.ports());
        assertTrue(assembly.complete());
        MidiText.render(assembly, events);
        return events;
    }

    private static MidiGeometry geometry(Capture capture, CapturedCycle cycle, boolean ownPeer) {
        SessionParams session = capture.session(cycle.sessionId());
        int ports = session.channels().midi(cycle.stream());
        return new MidiGeometry(ports, session.periodFrames(), session.mtu(), ownPeer);
    }

    private static CycleWriter writer(CapturedCycle cycle) {
        return new CycleWriter(cycle.stream(), cycle.sessionId(), cycle.cycle());
    }

    private static byte[] header(HeaderFlyweight packet) {
        return packet.segment().asSlice(0, HeaderFlyweight.LENGTH).toArray(ValueLayout.JAVA_BYTE);
    }

    private static byte[] maskedBlocks(List<HeaderFlyweight> packets) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        for (HeaderFlyweight packet : packets) {
            joined.writeBytes(packet.segment().asSlice(HeaderFlyweight.LENGTH).toArray(ValueLayout.JAVA_BYTE));
        }
        byte[] blocks = joined.toByteArray();
        int at = 0;
        while (at < blocks.length) {
            at = maskBlock(blocks, at);
        }
        return blocks;
    }

    /** Clears what is not specified in the block at {@code at} and gives the block's end. */
    private static int maskBlock(byte[] blocks, int at) {
        int events = ByteBuffer.wrap(blocks).getInt(at + 16);
        int longBytes = ByteBuffer.wrap(blocks).getInt(at + 12);
        for (int record = at + 24; record < at + 24 + events * 12; record += 12) {
            int size = ByteBuffer.wrap(blocks).order(ByteOrder.LITTLE_ENDIAN).getInt(record + 4);
            if (size < 4) {
                Arrays.fill(blocks, record + 8 + size, record + 12, (byte) 0);
            }
        }
        int extra = at + 24 + events * 12;
        Arrays.fill(blocks, extra, extra + 12 + longBytes, (byte) 0);
        return extra + 12 + longBytes;
    }
}
