package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
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
    private final MidiReader reader;
    private final PacketTally packets;
    private int totalBytes;

    /** @param reader that of the stream, shared by the assemblies of all its cycles */
    public MidiAssembly(MidiGeometry geometry, MidiReader reader) {
        this.geometry = geometry;
        this.reader = reader;
        this.bytes = new byte[geometry.receiveBytes()];
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

    /** Whether a later cycle tells which events are lost, when one is. */
    public boolean countsEvents() {
        return geometry.ownPeer();
    }

    /**
     * Delivers the cycle's events; there are none unless it is {@link #complete}.
     *
     * @param ports begun, one for each port of the stream
     * @return events that were delivered
     */
    public int render(MidiOutlet[] ports) {
        return complete() ? reader.render(bytes, totalBytes, ports) : 0;
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
