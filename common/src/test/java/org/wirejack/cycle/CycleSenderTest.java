package org.wirejack.cycle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.codec.FloatGeometry;
import org.wirejack.link.Link;
import org.wirejack.wire.DataType;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Stream;
import org.wirejack.wire.Wire;

class CycleSenderTest {
    @ParameterizedTest(name = "ours {0}, {1} channels, {2} MIDI ports")
    @CsvSource({
        "true,  8, 2",
        "true,  0, 2",
        "true,  2, 0",
        "true, 0, 0",
        "false, 8, 2",
        "false, 0, 2",
        "false, 2, 0",
        "false, 0, 0"
    })
    void cycleIsSyncMidiAudioToAStockPeerAndAudioMidiSyncToOurs(boolean ours, int channels, int midi) {
        Formats formats = ours ? Formats.ours(channels, midi) : Formats.stock(channels, midi);
        List<byte[]> packets = new Datagrams(formats.format(), Stream.SEND).cycle(5);
        String kinds = "";
        for (int i = 0; i < packets.size(); i++) {
            HeaderFlyweight header = Datagrams.header(packets.get(i));
            assertTrue(header.check());
            assertEquals(packets.get(i).length, header.packetSize());
            assertEquals(5, header.cycle());
            assertEquals(7, header.sessionId());
            assertEquals(Stream.SEND.letter(), header.stream());
            boolean told = ours ? packets.size() == 1 : i == packets.size() - 1;
            assertEquals(told, header.last(), "the last packet says that it is; among ours only one that is all");
            kinds += (char) header.dataType();
        }
        String audioKinds = channels > 0 ? "a+" : "";
        String midiKinds = midi > 0 ? "m+" : "";
        assertTrue(kinds.matches(ours ? audioKinds + midiKinds + "s" : "s" + midiKinds + audioKinds), kinds);
        assertSequence(packets, DataType.MIDI);
        assertSequence(packets, DataType.AUDIO);
    }

    private static void assertSequence(List<byte[]> packets, int kind) {
        List<HeaderFlyweight> headers = packets.stream()
                .map(Datagrams::header)
                .filter(h -> h.dataType() == kind)
                .toList();
        for (int i = 0; i < headers.size(); i++) {
            assertEquals(i, headers.get(i).subCycle());
            assertEquals(headers.size(), headers.get(i).packetCount());
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void silenceIsOneBareAudioPacket(boolean ours) {
        CycleFormat format = (ours ? Formats.ours(8, 0) : Formats.stock(8, 0)).format();
        MemoryLink link = new MemoryLink(new FakeClock());
        CycleSender sender = new CycleSender(format, Stream.RETURN, link, new CycleCounters());
        sender.send(1, new PortSet(8), new float[8][64], new PortSet(8), new MidiBuffer[0]);
        List<byte[]> packets = link.takeSent();
        assertEquals(2, packets.size());
        HeaderFlyweight audio = Datagrams.header(packets.get(ours ? 0 : 1));
        assertEquals(48, audio.packetSize());
        assertEquals(DataType.AUDIO, audio.dataType());
        assertEquals(0, audio.activePorts());
        assertEquals(1, audio.packetCount());
    }

    @Test
    void sixteenBitsAlwaysCarryAllChannels() {
        CycleFormat format = Formats.stock(3, 0).encoder(Encoder.INT16).format();
        MemoryLink link = new MemoryLink(new FakeClock());
        CycleSender sender = new CycleSender(format, Stream.RETURN, link, new CycleCounters());
        sender.send(1, new PortSet(3), new float[3][64], new PortSet(3), new MidiBuffer[0]);
        assertEquals(3, Datagrams.header(link.takeSent().get(1)).activePorts());
    }

    @Test
    void fillerIsASyncThatIsAll() {
        List<byte[]> packets = new Datagrams(Formats.ours(8, 1).format(), Stream.RETURN).filler(9);
        assertEquals(1, packets.size());
        HeaderFlyweight sync = Datagrams.header(packets.getFirst());
        assertEquals(DataType.SYNC, sync.dataType());
        assertEquals(9, sync.cycle());
        assertTrue(sync.last());
        assertEquals(8, sync.activePorts());
    }

    @ParameterizedTest(name = "MTU {0}, period {1}")
    @CsvSource({"576, 1", "576, 64", "576, 1024", "1500, 16", "1500, 64", "1500, 8192", "9000, 64", "9000, 1024"})
    void betweenOurEndsNoIpPacketOutgrowsTheMtu(int mtu, int period) {
        for (int channels = 0; channels <= Wire.MAX_CHANNELS; channels += channels < 50 ? 1 : 41) {
            CycleFormat format =
                    Formats.ours(channels, 3).mtu(mtu).period(period).format();
            Datagrams slave = new Datagrams(format, Stream.RETURN);
            for (byte[] packet : slave.cycle(1)) {
                assertTrue(packet.length <= mtu - 28, () -> packet.length + " bytes");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {576, 1500, 9000})
    void toAStockPeerNoDatagramOutgrowsItsMemory(int mtu) {
        for (int channels = 0; channels <= Wire.MAX_CHANNELS; channels++) {
            int count = new FloatGeometry(mtu, 64).largestSafe(channels);
            CycleFormat format = Formats.stock(count, 0).mtu(mtu).format();
            for (byte[] packet : new Datagrams(format, Stream.SEND).cycle(1)) {
                assertTrue(packet.length <= mtu, () -> packet.length + " bytes for " + count + " channels");
            }
        }
    }

    @Test
    void freewheelingIsSaidToOurOwnEndOnly() {
        assertEquals(0, freewheelingFrames(Formats.ours(1, 0)));
        assertEquals(Wire.WHOLE_PERIOD, freewheelingFrames(Formats.stock(1, 0)));
    }

    private static int freewheelingFrames(Formats formats) {
        MemoryLink link = new MemoryLink(new FakeClock());
        CycleSender sender = new CycleSender(formats.format(), Stream.SEND, link, new CycleCounters());
        sender.freewheeling(true);
        sender.send(1, new PortSet(1), new float[1][64], new PortSet(1), new MidiBuffer[0]);
        return link.takeSent().stream()
                .map(Datagrams::header)
                .filter(header -> header.dataType() == DataType.SYNC)
                .findFirst()
                .orElseThrow()
                .frames();
    }

    @Test
    void eventsWithoutRoomArePostponedAndCounted() {
        CycleCounters counters = new CycleCounters();
        CycleFormat format = Formats.stock(0, 1).period(16).format();
        CycleSender sender = new CycleSender(format, Stream.SEND, new MemoryLink(new FakeClock()), counters);
        MidiBuffer[] midi = {new MidiBuffer()};
        for (int i = 0; i < 40; i++) {
            midi[0].add(i / 4, Datagrams.note(i), 0, 3);
        }
        midi[0].add(15, new byte[13], 0, 13);
        sender.send(1, new PortSet(0), new float[0][], new PortSet(0), midi);
        assertEquals(38, counters.report().postponedEvents());
        assertEquals(1, counters.report().lostEvents());
        assertEquals(1, counters.report().longEvents());
        midi[0].clear();
        sender.send(2, new PortSet(0), new float[0][], new PortSet(0), midi);
        assertEquals(38, counters.report().postponedEvents());
        assertEquals(1, counters.report().lostEvents());
    }

    @Test
    void refusalIsToldEvenIfMorePacketsFollow() {
        MemoryLink link = new MemoryLink(new FakeClock());
        CycleFormat format = Formats.ours(255, 0).format();
        CycleSender sender = new CycleSender(format, Stream.SEND, link, new CycleCounters());
        link.refuse();
        PortSet all = new PortSet(255).fill();
        assertEquals(Link.REFUSED, sender.send(1, all, new float[255][64], all, new MidiBuffer[0]));
        link.close();
        assertEquals(Link.CLOSED, sender.sendFiller(2, all));
        assertFalse(link.takeSent().iterator().hasNext());
    }
}
