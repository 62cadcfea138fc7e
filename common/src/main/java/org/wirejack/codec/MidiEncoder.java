package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.rt.Counter;
import org.wirejack.wire.HeaderFlyweight;

/**
 * Writes one cycle of a MIDI stream into packets: the events of all ports, one port behind the other, cut into slices.
 *
 * <p>What the cycle has no room for goes with the next ones, in order; each port is sure of an equal share of the room,
 * and may use what the others leave. An event that no cycle can take is dropped: towards stock peers those of more than 12
 * bytes. Cycle thread only; allocates nothing after construction.
 */
public final class MidiEncoder {
    /**
     * One of our own ends gets no packets when there is nothing in them, but for so long after an event: they tell whether it
     * was lost. Twice as long as the receiver waits for them before it ends the notes by itself.
     */
    static final int TOLD_FRAMES = 8192;

    private final MidiGeometry geometry;
    private final byte[] bytes;
    private final MemorySegment packed;
    private final MidiWriter writer;
    private final MidiQueue[] queues;
    private final int longestBytes;
    private final int[] portBytes;
    private final Counter dropped = new Counter();
    private final Counter tooLong = new Counter();
    private final Counter postponed = new Counter();
    private int totalBytes;
    /** Since the last event, or the beginning: until then notes of a session before may sound. */
    private int quietFrames;

    public MidiEncoder(MidiGeometry geometry) {
        this.geometry = geometry;
        bytes = new byte[geometry.sendBytes()];
        packed = MemorySegment.ofArray(bytes);
        writer = geometry.ownPeer()
                ? new MidiRecordWriter(geometry.ports(), geometry.periodFrames())
                : new MidiBlockWriter(geometry.periodFrames());
        longestBytes = geometry.ownPeer() ? MidiRecord.LONGEST_BYTES : MidiBlock.RECORD_BYTES;
        portBytes = new int[geometry.ports()];
        queues = new MidiQueue[geometry.ports()];
        for (int port = 0; port < queues.length; port++) {
            queues[port] = new MidiQueue(geometry.queueBytes());
        }
    }

    /** Room that the longest packet takes, in bytes. */
    public int maxPacketBytes() {
        return HeaderFlyweight.LENGTH + geometry.sliceBytes();
    }

    /**
     * Lays a cycle out.
     *
     * @param ports the events of each port of the stream
     * @return packets that it takes; 0 only between our own ends
     */
    public int assemble(MidiBuffer[] ports) {
        for (int port = 0; port < queues.length; port++) {
            take(ports[port], queues[port]);
        }
        totalBytes = share(geometry.sendBytes());
        int safeBytes = geometry.safeBytes(totalBytes);
        if (safeBytes < totalBytes) {
            totalBytes = share(safeBytes);
        }
        int at = 0;
        for (int port = 0; port < queues.length; port++) {
            writer.choose(port, queues[port], portBytes[port]);
            writer.write(port, queues[port], bytes, at);
            postponed.add(queues[port].freshCount());
            at += portBytes[port];
        }
        return needless() ? 0 : geometry.packets(totalBytes);
    }

    private boolean needless() {
        boolean empty = totalBytes == geometry.emptyBytes();
        quietFrames = empty ? Math.min(quietFrames + geometry.periodFrames(), TOLD_FRAMES) : 0;
        return geometry.ownPeer() && quietFrames == TOLD_FRAMES;
    }

    private void take(MidiBuffer events, MidiQueue queue) {
        queue.beginCycle();
        for (int i = 0; i < events.count(); i++) {
            if (events.size(i) > longestBytes) {
                tooLong.increment();
            } else if (!queue.add(events, i)) {
                dropped.increment();
            }
        }
    }

    /** Shares {@code limitBytes} out between the ports; gives what they take together. */
    private int share(int limitBytes) {
        int share = limitBytes / queues.length;
        int reserved = 0;
        for (int port = 0; port < queues.length; port++) {
            portBytes[port] = Math.min(share, writer.choose(port, queues[port], limitBytes));
            reserved += portBytes[port];
        }
        int taken = 0;
        for (int port = 0; port < queues.length; port++) {
            reserved -= portBytes[port];
            portBytes[port] = writer.choose(port, queues[port], limitBytes - taken - reserved);
            taken += portBytes[port];
        }
        return taken;
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
        MemorySegment.copy(packed, first, packet.segment(), packet.payloadOffset(), sliceBytes);
    }

    /** Events since the start that even the queue had no room for. Any thread. */
    public long dropped() {
        return dropped.get();
    }

    /** Events since the start that are too long for the peer. Any thread. */
    public long tooLong() {
        return tooLong.get();
    }

    /** Events since the start that went later than in their cycle. Any thread. */
    public long postponed() {
        return postponed.get();
    }
}
