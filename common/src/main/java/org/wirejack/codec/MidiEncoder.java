package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.rt.Counter;
import org.wirejack.wire.HeaderFlyweight;

/**
 * Writes one cycle of a MIDI stream into packets: the blocks of all ports, one behind the other, cut into slices.
 *
 * <p>Events beyond what the receiver has room for are dropped and counted, the latest first; each port is sure of an
 * equal share of the room, and may use what the others leave. So are, towards stock peers, events of more than 4 bytes
 * once a port has 12 bytes of such in a cycle, which is all that reaches them. Cycle thread only; allocates nothing
 * after construction.
 */
public final class MidiEncoder {
    private final MidiGeometry geometry;
    private final byte[] bytes;
    private final MemorySegment blocks;
    private final MidiBlockWriter writer;
    private final int[] wantedBytes;
    private final Counter dropped = new Counter();
    private int totalBytes;

    public MidiEncoder(MidiGeometry geometry) {
        this.geometry = geometry;
        this.bytes = new byte[geometry.sendBytes()];
        this.blocks = MemorySegment.ofArray(bytes);
        this.writer = new MidiBlockWriter(bytes, geometry.periodFrames(), geometry.ownPeer());
        this.wantedBytes = new int[geometry.ports()];
    }

    /** Room that the longest packet takes, in bytes. */
    public int maxPacketBytes() {
        return HeaderFlyweight.LENGTH + geometry.sliceBytes();
    }

    /**
     * Lays a cycle out.
     *
     * @param ports the events of each port of the stream
     * @return packets that it takes, at least 1
     */
    public int assemble(MidiBuffer[] ports) {
        int share = bytes.length / geometry.ports();
        int reserved = 0;
        for (int port = 0; port < geometry.ports(); port++) {
            wantedBytes[port] = Math.min(share, writer.choose(ports[port], bytes.length));
            reserved += wantedBytes[port];
        }
        totalBytes = 0;
        for (int port = 0; port < geometry.ports(); port++) {
            reserved -= wantedBytes[port];
            int blockBytes = writer.choose(ports[port], bytes.length - totalBytes - reserved);
            writer.write(ports[port], totalBytes);
            dropped.add(writer.leftOut(ports[port]));
            totalBytes += blockBytes;
        }
        return geometry.packets(totalBytes);
    }

    /**
     * Writes the payload of packet {@code index} of the assembled cycle, and the header's PacketSize. All other fields
     * are the caller's.
     *
     * @param packet wrapped around {@link #maxPacketBytes} of room
     * @param index 0 to {@link #assemble}'s result − 1
     */
    public void encode(HeaderFlyweight packet, int index) {
        int first = index * geometry.sliceBytes();
        int sliceBytes = Math.min(geometry.sliceBytes(), totalBytes - first);
        packet.packetSize(HeaderFlyweight.LENGTH + sliceBytes);
        MemorySegment.copy(blocks, first, packet.segment(), packet.payloadOffset(), sliceBytes);
    }

    /** Events that did not fit since the start. Any thread. */
    public long dropped() {
        return dropped.get();
    }
}
