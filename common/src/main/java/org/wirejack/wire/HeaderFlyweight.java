package org.wirejack.wire;

import static org.wirejack.wire.Wire.BIG_ENDIAN_INT;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/**
 * The 48 bytes before every data packet, read and written in place.
 *
 * <pre>
 *  0 type "header" 0 0   8 DataType   12 DataStream   16 ID          20 NumPacket    24 PacketSize
 * 28 ActivePorts        32 Cycle      36 SubCycle     40 Frames      44 IsLastPckt   48 payload
 * </pre>
 *
 * <p>All fields are big-endian. {@link #check} once, then the getters may be trusted to be inside the memory; their
 * values are still whatever the peer wrote. Allocates nothing.
 */
public final class HeaderFlyweight {
    public static final int LENGTH = 48;

    private static final ValueLayout.OfLong BIG_ENDIAN_LONG =
            ValueLayout.JAVA_LONG_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final long TYPE = 0x6865_6164_6572_0000L;
    /** The eighth byte of the type is not specified. */
    private static final long TYPE_MASK = 0xFFFF_FFFF_FFFF_FF00L;

    private static final int DATA_TYPE = 8;
    private static final int STREAM = 12;
    private static final int SESSION_ID = 16;
    private static final int PACKET_COUNT = 20;
    private static final int PACKET_SIZE = 24;
    private static final int ACTIVE_PORTS = 28;
    private static final int CYCLE = 32;
    private static final int SUB_CYCLE = 36;
    private static final int FRAMES = 40;
    private static final int LAST = 44;

    private MemorySegment segment = MemorySegment.NULL;
    private long offset;
    private int length;

    /** Points at a datagram of {@code length} bytes, or at room for one. */
    public HeaderFlyweight wrap(MemorySegment segment, long offset, int length) {
        this.segment = segment;
        this.offset = offset;
        this.length = length;
        return this;
    }

    /** Whether this is a data packet whose stated size lies between the header's and the datagram's. */
    public boolean check() {
        return length >= LENGTH
                && (segment.get(BIG_ENDIAN_LONG, offset) & TYPE_MASK) == TYPE
                && packetSize() >= LENGTH
                && packetSize() <= length;
    }

    /** Writes the type string and clears every field. */
    public HeaderFlyweight initialise() {
        segment.set(BIG_ENDIAN_LONG, offset, TYPE);
        for (int field = DATA_TYPE; field < LENGTH; field += Integer.BYTES) {
            put(field, 0);
        }
        return frames(Wire.WHOLE_PERIOD);
    }

    /** One of {@link DataType}'s letters. */
    public int dataType() {
        return get(DATA_TYPE);
    }

    public HeaderFlyweight dataType(int letter) {
        return put(DATA_TYPE, letter);
    }

    /** A {@link Stream}'s letter. */
    public int stream() {
        return get(STREAM);
    }

    public HeaderFlyweight stream(int letter) {
        return put(STREAM, letter);
    }

    public int sessionId() {
        return get(SESSION_ID);
    }

    public HeaderFlyweight sessionId(int id) {
        return put(SESSION_ID, id);
    }

    /** Packets of this kind in the cycle; stale in sync packets of stock peers. */
    public int packetCount() {
        return get(PACKET_COUNT);
    }

    public HeaderFlyweight packetCount(int count) {
        return put(PACKET_COUNT, count);
    }

    /** Header and payload, in bytes. */
    public int packetSize() {
        return get(PACKET_SIZE);
    }

    public HeaderFlyweight packetSize(int bytes) {
        return put(PACKET_SIZE, bytes);
    }

    /** Sync: entries in the list. Audio: port blocks that follow. MIDI: stale. */
    public int activePorts() {
        return get(ACTIVE_PORTS);
    }

    public HeaderFlyweight activePorts(int count) {
        return put(ACTIVE_PORTS, count);
    }

    /** 32-bit counter from 1 that wraps. */
    public int cycle() {
        return get(CYCLE);
    }

    public HeaderFlyweight cycle(int cycle) {
        return put(CYCLE, cycle);
    }

    /** Index of this packet among those of its kind. */
    public int subCycle() {
        return get(SUB_CYCLE);
    }

    public HeaderFlyweight subCycle(int index) {
        return put(SUB_CYCLE, index);
    }

    /** Valid frames of the cycle, or {@link Wire#WHOLE_PERIOD}. */
    public int frames() {
        return get(FRAMES);
    }

    public HeaderFlyweight frames(int frames) {
        return put(FRAMES, frames);
    }

    /** Whether the cycle ends with this packet. */
    public boolean last() {
        return get(LAST) != 0;
    }

    public HeaderFlyweight last(boolean last) {
        return put(LAST, last ? 1 : 0);
    }

    /** The memory that holds the datagram. */
    public MemorySegment segment() {
        return segment;
    }

    /** Where the payload starts in {@link #segment}. */
    public long payloadOffset() {
        return offset + LENGTH;
    }

    /** Payload bytes that the header states; after {@link #check}, all of them are there. */
    public int payloadLength() {
        return packetSize() - LENGTH;
    }

    /** Big-endian int at {@code at} bytes into the payload. */
    public int payloadInt(long at) {
        return segment.get(BIG_ENDIAN_INT, payloadOffset() + at);
    }

    public void payloadInt(long at, int value) {
        segment.set(BIG_ENDIAN_INT, payloadOffset() + at, value);
    }

    private int get(int field) {
        return segment.get(BIG_ENDIAN_INT, offset + field);
    }

    private HeaderFlyweight put(int field, int value) {
        segment.set(BIG_ENDIAN_INT, offset + field, value);
        return this;
    }

    @Override
    public String toString() {
        if (!check()) {
            return "no data packet, " + length + " bytes";
        }
        return (char) dataType() + "/" + (char) stream() + " session " + sessionId() + " cycle " + cycle() + " packet "
                + subCycle() + " of " + packetCount() + ", " + packetSize() + " bytes, " + activePorts() + " ports, "
                + frames() + " frames" + (last() ? ", last" : "");
    }
}
