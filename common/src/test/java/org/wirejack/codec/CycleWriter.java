package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Stream;

/**
 * Writes the packets of one cycle as a sender does, each in memory of its own.
 *
 * @param stream direction
 * @param sessionId of the session
 * @param cycle number
 */
record CycleWriter(Stream stream, int sessionId, int cycle) {
    static CycleWriter any() {
        return new CycleWriter(Stream.SEND, 1, 1);
    }

    List<HeaderFlyweight> audio(AudioCodec codec, float[][] samples, int... ports) {
        List<HeaderFlyweight> packets = new ArrayList<>();
        int count = codec.packets(ports.length);
        for (int i = 0; i < count; i++) {
            HeaderFlyweight packet =
                    header(DataType.AUDIO, i, count, codec.maxPacketBytes()).last(i == count - 1);
            codec.encode(packet, i, samples, ports, ports.length);
            packets.add(trim(packet));
        }
        return packets;
    }

    List<HeaderFlyweight> midi(MidiEncoder encoder, MidiBuffer... ports) {
        List<HeaderFlyweight> packets = new ArrayList<>();
        int count = encoder.assemble(ports);
        for (int i = 0; i < count; i++) {
            HeaderFlyweight packet = header(DataType.MIDI, i, count, encoder.maxPacketBytes());
            encoder.encode(packet, i);
            packets.add(trim(packet));
        }
        return packets;
    }

    private HeaderFlyweight header(int dataType, int index, int count, int room) {
        return new HeaderFlyweight()
                .wrap(MemorySegment.ofArray(new byte[room]), 0, room).initialise().dataType(dataType).stream(
                                stream.letter())
                        .sessionId(sessionId)
                        .cycle(cycle)
                        .packetCount(count)
                        .subCycle(index);
    }

    private static HeaderFlyweight trim(HeaderFlyweight packet) {
        return new HeaderFlyweight().wrap(packet.segment().asSlice(0, packet.packetSize()), 0, packet.packetSize());
    }
}
