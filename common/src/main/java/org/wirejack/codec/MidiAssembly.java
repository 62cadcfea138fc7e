package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.wire.HeaderFlyweight;

/**
 * Puts the MIDI packets of one cycle together, in whatever order they come, and reads the events.
 *
 * <p>Its memory is {@link MidiGeometry}'s, whatever the wire says. Cycle thread only; allocates nothing after
 * construction.
 */
public final class MidiAssembly {
    private final MidiGeometry geometry;
    private final byte[] bytes;
    private final MidiBlockReader reader;
    private final PacketTally packets;
    private int totalBytes;

    public MidiAssembly(MidiGeometry geometry) {
        this.geometry = geometry;
        this.bytes = new byte[geometry.receiveBytes()];
        this.reader = new MidiBlockReader(bytes, geometry.periodFrames(), geometry.ownPeer());
        this.packets = new PacketTally(geometry.ports() == 0 ? 0 : geometry.maxPackets());
    }

    /**
     * Takes a packet of this cycle.
     *
     * @param packet checked, and a MIDI packet of the right stream, session and cycle
     * @return false when it is here already, or contradicts the stream, itself or the packets before
     */
    public boolean place(HeaderFlyweight packet) {
        if (!fits(packet) || packets.has(packet.subCycle())) {
            return false;
        }
        int first = packet.subCycle() * geometry.sliceBytes();
        int length = packet.payloadLength();
        MemorySegment.copy(packet.segment(), ValueLayout.JAVA_BYTE, packet.payloadOffset(), bytes, first, length);
        packets.take(packet.subCycle(), packet.packetCount());
        totalBytes = Math.max(totalBytes, first + length);
        return true;
    }

    /** Whether all packets of the cycle are here. */
    public boolean complete() {
        return packets.complete();
    }

    /** Which packets of the cycle are here. */
    public PacketTally packets() {
        return packets;
    }

    /** Makes it ready for another cycle. */
    public void clear() {
        packets.clear();
        totalBytes = 0;
    }

    /**
     * Replaces the contents of all ports by the cycle's events; there are none unless it is {@link #complete}.
     *
     * @param target a buffer for each port of the stream
     * @return events that were rendered
     */
    public int render(MidiBuffer[] target) {
        for (int port = 0; port < geometry.ports(); port++) {
            target[port].clear();
        }
        return complete() ? renderBlocks(target) : 0;
    }

    private int renderBlocks(MidiBuffer[] target) {
        int events = 0;
        int at = 0;
        for (int port = 0; port < geometry.ports(); port++) {
            if (!reader.wrap(at, totalBytes)) {
                break;
            }
            events += reader.render(target[port]);
            at = reader.end();
        }
        return events;
    }

    private boolean fits(HeaderFlyweight packet) {
        int count = packet.packetCount();
        int length = packet.payloadLength();
        boolean last = packet.subCycle() == count - 1;
        return packets.fits(packet.subCycle(), count)
                && (last ? length <= geometry.sliceBytes() : length == geometry.sliceBytes())
                && packet.subCycle() * geometry.sliceBytes() + length <= bytes.length;
    }
}
