package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

class MidiEncoderTest {
    private static final String MTC_FULL_FRAME = "f07f7f010100000000f7";

    @Test
    void silentPortsHaveEmptyBlocks() {
        MidiEncoder encoder = stock(2, 256);
        List<HeaderFlyweight> packets = CycleWriter.any().midi(encoder, MidiText.empty(2));
        String block = "900df00d" + "00008000" + "00000100" + "00000000".repeat(6);
        assertEquals(1, packets.size());
        assertEquals(block.repeat(2), payload(packets.getFirst()));
    }

    /** A receiver that hears of no MIDI for 4096 frames ends the notes by itself: until then it must be told what was lost. */
    @Test
    void oursGetNothingOnceAnEventHasBeenToldForLongEnough() {
        MidiEncoder encoder = new MidiEncoder(new MidiGeometry(1, 256, 1500, true));
        MidiBuffer[] silent = {new MidiBuffer()};
        assertEquals(31, cyclesThatAreTold(encoder, silent), "a session before may have left notes");
        assertEquals(1, encoder.assemble(new MidiBuffer[] {MidiText.buffer("1:903c64")}));
        assertEquals(31, cyclesThatAreTold(encoder, silent));
        assertEquals(0, encoder.assemble(silent));
    }

    private static int cyclesThatAreTold(MidiEncoder encoder, MidiBuffer[] silent) {
        int cycles = 0;
        while (encoder.assemble(silent) > 0) {
            cycles++;
        }
        return cycles;
    }

    @Test
    void shortEventsLieInTheirRecords() {
        HeaderFlyweight packet = CycleWriter.any()
                .midi(stock(1, 256), MidiText.buffer("0:903c64", "64:c005", "255:f07e7ff7"))
                .getFirst();
        assertEquals(
                "00000003" + "00000000" // events, lost
                        + "00000000" + "03000000" + "903c6400"
                        + "40000000" + "02000000" + "c0050000"
                        + "ff000000" + "04000000" + "f07e7ff7",
                payload(packet).substring(32, 32 + 16 + 72));
    }

    @Test
    void shortSysExRidesInTheExtraRecordTowardsStockPeers() {
        HeaderFlyweight packet = CycleWriter.any()
                .midi(stock(1, 256), MidiText.buffer("7:" + MTC_FULL_FRAME))
                .getFirst();
        assertEquals(0, packet.payloadInt(12), "write_pos");
        assertEquals("07000000" + "0a000000" + "24000000", payload(packet).substring(48, 72), "offset 36");
        assertEquals(MTC_FULL_FRAME + "0000", payload(packet).substring(72));
    }

    @Test
    void longEventsBeyondTwelveBytesInACycleWaitTowardsStockPeers() {
        MidiEncoder encoder = stock(1, 256);
        MidiBuffer events = MidiText.buffer("1:" + MTC_FULL_FRAME, "2:" + MTC_FULL_FRAME, "3:903c64", "4:f001020304f7");
        assertEquals(List.of("1:" + MTC_FULL_FRAME), sent(encoder, events));
        assertEquals(3, encoder.postponed());
        assertEquals(List.of("0:" + MTC_FULL_FRAME, "0:903c64"), sent(encoder, MidiText.buffer("9:f8")));
        assertEquals(List.of("0:f001020304f7", "0:f8"), sent(encoder, new MidiBuffer()));
        assertEquals(4, encoder.postponed());
        assertEquals(0, encoder.dropped() + encoder.tooLong());
    }

    @Test
    void eventsThatNoStockPeerCanTakeAreDroppedAndCounted() {
        MidiEncoder encoder = stock(1, 256);
        MidiBuffer events = MidiText.buffer("1:f0" + "00".repeat(11) + "f7", "2:f0" + "00".repeat(10) + "f7");
        assertEquals(List.of("2:f0" + "00".repeat(10) + "f7"), sent(encoder, events));
        assertEquals(1, encoder.tooLong());
    }

    @Test
    void latestEventsWaitWhereAStockPeerHasNoRoom() {
        MidiEncoder encoder = stock(1, 16);
        MidiBuffer events = MidiText.buffer("0:903c64", "1:903d64", "2:903e64", "3:903f64", "4:904064");
        assertEquals(List.of("0:903c64", "1:903d64"), sent(encoder, events));
        assertEquals(List.of("0:903e64", "0:903f64"), sent(encoder, MidiText.buffer("5:904164")));
        assertEquals(List.of("0:904064", "0:904164"), sent(encoder, new MidiBuffer()));
        assertEquals(List.of(), sent(encoder, new MidiBuffer()));
        assertEquals(4, encoder.postponed());
        assertEquals(0, encoder.dropped());
    }

    @Test
    void overloadLosesNotesButNotTheirEnds() {
        MidiEncoder encoder = stock(1, 16);
        MidiBuffer flood = new MidiBuffer();
        for (int i = 0; i < 4000; i++) {
            flood.add(0, new byte[] {(byte) 0x90, (byte) (i & 0x7F), 100}, 0, 3);
        }
        flood.add(1, new byte[] {(byte) 0x80, 60, 0}, 0, 3);
        String last = sent(encoder, flood).getLast();
        assertTrue(encoder.dropped() > 0);
        for (List<String> more = List.of(last); !more.isEmpty(); more = sent(encoder, new MidiBuffer())) {
            last = more.getLast();
        }
        assertEquals("0:803c00", last);
    }

    @Test
    void busyPortsUseTheRoomThatOthersLeave() {
        MidiEncoder encoder = stock(2, 16);
        MidiBuffer busy = MidiText.buffer("0:903c64", "1:903d64", "2:903e64", "3:903f64", "4:903f64");
        CycleWriter.any().midi(encoder, busy, new MidiBuffer());
        assertEquals(1, encoder.postponed());
        CycleWriter.any().midi(encoder, new MidiBuffer(), busy);
        assertEquals(3, encoder.postponed());
    }

    @Test
    void everyPortIsSureOfItsShare() {
        MidiEncoder encoder = stock(2, 16);
        MidiBuffer busy = MidiText.buffer("0:903c64", "1:903d64", "2:903e64");
        HeaderFlyweight packet = CycleWriter.any().midi(encoder, busy, busy).getFirst();
        MidiBuffer[] rendered = rendered(stockShape(2, 16), packet);
        assertEquals(2, rendered[0].count());
        assertEquals(2, rendered[1].count());
        assertEquals(2, encoder.postponed());
    }

    @Test
    void blocksWithoutEventsAreSentWhateverThePeriod() {
        assertEquals(1, stock(3, 1).assemble(MidiText.empty(3)));
    }

    /** A stock peer that sends on what it got counts packets its own way, and crashes where that differs. */
    @ParameterizedTest
    @CsvSource({"1, 2048, 1500", "1, 8192, 1500", "5, 8192, 576", "3, 512, 9000", "40, 256, 1500"})
    void stockPeersGetOnlyWhatTheyCouldSendOn(int ports, int period, int mtu) {
        MidiGeometry geometry = new MidiGeometry(ports, period, mtu, false);
        for (int events = 0; events <= 900; events += 3) {
            MidiBuffer[] buffers = MidiText.empty(ports);
            for (int i = 0; i < events; i++) {
                buffers[i % ports].add(i / 10, new byte[] {(byte) 0xB0, 1, 2}, 0, 3);
            }
            int bytes = 0;
            List<HeaderFlyweight> packets = CycleWriter.any().midi(new MidiEncoder(geometry), buffers);
            for (HeaderFlyweight packet : packets) {
                bytes += packet.payloadLength();
            }
            assertTrue(bytes <= Math.max(ports * 36, ports * period * 4));
            assertEquals((bytes + mtu - 49) / (mtu - 48), packets.size());
            if (bytes > ports * 36) {
                assertEquals((bytes + mtu - 113) / (mtu - 112), packets.size(), bytes + " bytes");
            }
        }
    }

    @Test
    void datagramsStayWithinTheMtu() {
        MidiGeometry own = new MidiGeometry(1, 256, 576, true);
        assertEquals(576 - Wire.IP_UDP_BYTES, new MidiEncoder(own).maxPacketBytes());
        assertEquals(576, new MidiEncoder(new MidiGeometry(1, 256, 576, false)).maxPacketBytes());
    }

    @Test
    void timesBeyondThePeriodBecomeItsLastFrame() {
        HeaderFlyweight packet = CycleWriter.any()
                .midi(stock(1, 256), MidiText.buffer("300:903c64"))
                .getFirst();
        assertEquals("ff000000", payload(packet).substring(48, 56));
    }

    /** What a stock peer hears in the next cycle of one port. */
    private static List<String> sent(MidiEncoder encoder, MidiBuffer events) {
        MidiAssembly assembly = MidiText.assembly(stockShape(1, 256));
        CycleWriter.any().midi(encoder, events).forEach(packet -> assertTrue(assembly.place(packet)));
        MidiBuffer[] heard = MidiText.empty(1);
        MidiText.render(assembly, heard);
        return MidiText.events(heard[0]);
    }

    private static MidiBuffer[] rendered(MidiGeometry geometry, HeaderFlyweight packet) {
        MidiAssembly assembly = MidiText.assembly(geometry);
        assertTrue(assembly.place(packet) && assembly.complete());
        MidiBuffer[] events = MidiText.empty(geometry.ports());
        MidiText.render(assembly, events);
        return events;
    }

    private static MidiEncoder stock(int ports, int periodFrames) {
        return new MidiEncoder(stockShape(ports, periodFrames));
    }

    private static MidiGeometry stockShape(int ports, int periodFrames) {
        return new MidiGeometry(ports, periodFrames, 1500, false);
    }

    private static String payload(HeaderFlyweight packet) {
        return HexFormat.of()
                .formatHex(packet.segment().asSlice(HeaderFlyweight.LENGTH).toArray(ValueLayout.JAVA_BYTE));
    }
}
