package org.wirejack.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.ValueLayout;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
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
    void longEventsBeyondTwelveBytesAreDroppedTowardsStockPeers() {
        MidiEncoder encoder = stock(1, 256);
        MidiBuffer events = MidiText.buffer("1:" + MTC_FULL_FRAME, "2:" + MTC_FULL_FRAME, "3:903c64", "4:f001020304f7");
        HeaderFlyweight packet = CycleWriter.any().midi(encoder, events).getFirst();
        assertEquals(2, encoder.dropped());
        assertEquals(2, packet.payloadInt(20), "lost_events");
        assertEquals(
                List.of("1:" + MTC_FULL_FRAME, "3:903c64"), MidiText.events(rendered(stockShape(1, 256), packet)[0]));
    }

    @Test
    void longEventsLieInTheTailTowardsOurOwnEnds() {
        MidiGeometry own = new MidiGeometry(1, 256, 1500, true);
        HeaderFlyweight packet = CycleWriter.any()
                .midi(new MidiEncoder(own), MidiText.buffer("3:f00102030405f7", "9:f0060708f7"))
                .getFirst();
        assertEquals(12, packet.payloadInt(12), "write_pos");
        assertEquals("03000000" + "07000000" + "f97f0000", payload(packet).substring(48, 72), "32768 - 7");
        assertEquals("09000000" + "05000000" + "f47f0000", payload(packet).substring(72, 96), "32768 - 12");
        assertEquals("f0060708f7" + "f00102030405f7", payload(packet).substring(120), "growing downwards");
    }

    @Test
    void latestEventsAreDroppedWhereAStockPeerHasNoRoom() {
        MidiEncoder encoder = stock(1, 16);
        HeaderFlyweight packet = CycleWriter.any()
                .midi(encoder, MidiText.buffer("0:903c64", "1:903d64", "2:903e64", "3:903f64"))
                .getFirst();
        assertTrue(packet.payloadLength() <= 16 * 4);
        assertEquals(2, encoder.dropped());
        assertEquals(List.of("0:903c64", "1:903d64"), MidiText.events(rendered(stockShape(1, 16), packet)[0]));
    }

    @Test
    void busyPortsUseTheRoomThatOthersLeave() {
        MidiEncoder encoder = stock(2, 16);
        MidiBuffer busy = MidiText.buffer("0:903c64", "1:903d64", "2:903e64", "3:903f64", "4:903f64");
        CycleWriter.any().midi(encoder, busy, new MidiBuffer());
        assertEquals(1, encoder.dropped());
        CycleWriter.any().midi(encoder, new MidiBuffer(), busy);
        assertEquals(2, encoder.dropped());
    }

    @Test
    void everyPortIsSureOfItsShare() {
        MidiEncoder encoder = stock(2, 16);
        MidiBuffer busy = MidiText.buffer("0:903c64", "1:903d64", "2:903e64");
        HeaderFlyweight packet = CycleWriter.any().midi(encoder, busy, busy).getFirst();
        MidiBuffer[] rendered = rendered(stockShape(2, 16), packet);
        assertEquals(2, rendered[0].count());
        assertEquals(2, rendered[1].count());
        assertEquals(2, encoder.dropped());
    }

    @Test
    void blocksWithoutEventsAreSentWhateverThePeriod() {
        assertEquals(1, stock(3, 1).assemble(MidiText.empty(3)));
    }

    @Test
    void packetsAreAsManyAsSlices() {
        for (int events = 0; events <= 400; events++) {
            MidiBuffer buffer = new MidiBuffer();
            for (int i = 0; i < events; i++) {
                buffer.add(i, new byte[] {(byte) 0xB0, 1, 2}, 0, 3);
            }
            int blockBytes = 36 + 12 * events;
            int slices = (blockBytes + 1451) / 1452;
            assertEquals(slices, stock(1, 2048).assemble(new MidiBuffer[] {buffer}));
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

    private static MidiBuffer[] rendered(MidiGeometry geometry, HeaderFlyweight packet) {
        MidiAssembly assembly = new MidiAssembly(geometry);
        assertTrue(assembly.place(packet) && assembly.complete());
        MidiBuffer[] events = MidiText.empty(geometry.ports());
        assembly.render(events);
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
