package org.wirejack.codec;

import org.wirejack.wire.Allowed;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

/**
 * How much MIDI a stream takes in a cycle, and how that is cut into packets.
 *
 * @param ports of the stream, 0 to 255
 * @param periodFrames of the session
 * @param mtu bytes, of the session
 * @param ownPeer whether both ends agreed on our own layout, {@link MidiRecord}: then packets stay within the MTU, and the
 *     room does not shrink with the period
 */
public record MidiGeometry(int ports, int periodFrames, int mtu, boolean ownPeer) {
    /** Where the product of many ports and long periods would only cost memory. */
    private static final int MAX_STOCK_BYTES = 1 << 20;

    /** Between our own ends: what 300 events take, and more than a MIDI cable carries in the longest period. */
    private static final int LEAST_PORT_BYTES = 4096;

    private static final int MOST_PORT_BYTES = 32_768;
    private static final int PORT_BYTES_PER_FRAME = 32;
    /** Of all ports together, so that a cycle stays a burst of some fifty packets. */
    private static final int MOST_OWN_BYTES = 65_536;

    private static final int STOCK_QUEUE_BYTES = 32_768;
    /** Two of the longest events, but for the room that {@link MidiQueue} keeps. */
    private static final int OWN_QUEUE_BYTES = 131_072;

    /** @throws IllegalArgumentException if a value is out of its range */
    public MidiGeometry {
        Allowed.within("MIDI ports", ports, 0, Wire.MAX_CHANNELS);
        Allowed.periodFrames(periodFrames);
        Allowed.mtu(mtu);
    }

    /**
     * Most bytes of a cycle that we send. A stock peer has room for 4 bytes for each frame and port; where periods of less
     * than 9 frames make that too little for blocks without events, it gets those all the same.
     */
    public int sendBytes() {
        return ownPeer
                ? receiveBytes()
                : Math.max(emptyBytes(), Math.min(stockBytes(), safeStockPackets() * calmBytes()));
    }

    /** Most bytes of a cycle that we take: of a stock peer one full port buffer more than it should send. */
    public int receiveBytes() {
        return ownPeer ? emptyBytes() + ownBytes() : stockBytes() + emptyBytes() + MidiBlock.BUFFER_BYTES;
    }

    /**
     * As many of {@code bytes} as a stock peer could send itself: it counts packets as if each carried 64 bytes less than it
     * does, and crashes where that makes one more than it fills. What it gets from us may be what it sends on.
     */
    int safeBytes(int bytes) {
        return ownPeer ? bytes : Math.max(emptyBytes(), Math.min(bytes, packets(bytes) * calmBytes()));
    }

    /** What a port without events takes, times the ports. */
    int emptyBytes() {
        return ports * (ownPeer ? MidiRecord.HEAD_BYTES : MidiBlock.EMPTY_BYTES);
    }

    /** Room for a port's events that wait. */
    int queueBytes() {
        return ownPeer ? OWN_QUEUE_BYTES : STOCK_QUEUE_BYTES;
    }

    /** What a sender keeps for events that wait. */
    public int queuedBytes() {
        return ports * (queueBytes() + MidiQueue.MAX_EVENTS * 2 * Integer.BYTES);
    }

    /** Packets of the fullest cycle that we send. */
    public int sentPackets() {
        return packets(sendBytes());
    }

    /** What a receiver keeps of a session for all ports, whatever its cycles hold. */
    public int keptBytes() {
        return ownPeer ? ports * MidiRecord.LONGEST_BYTES : 0;
    }

    /** Bytes that a full packet carries. */
    public int sliceBytes() {
        return mtu - HeaderFlyweight.LENGTH - (ownPeer ? Wire.IP_UDP_BYTES : 0);
    }

    /** Most packets of a cycle; stock peers divide by less than a slice, and may announce an empty last packet. */
    public int maxPackets() {
        return packets(receiveBytes(), mtu - FloatGeometry.STOCK_OVERHEAD_BYTES);
    }

    /** Packets that we cut {@code bytes} into. */
    int packets(int bytes) {
        return packets(bytes, sliceBytes());
    }

    private int stockBytes() {
        return Math.min(ports * Float.BYTES * periodFrames, MAX_STOCK_BYTES);
    }

    private int ownBytes() {
        int portBytes = Math.clamp((long) PORT_BYTES_PER_FRAME * periodFrames, LEAST_PORT_BYTES, MOST_PORT_BYTES);
        return Math.min(ports * portBytes, MOST_OWN_BYTES);
    }

    /** What a stock peer takes a packet to carry. */
    private int calmBytes() {
        return mtu - FloatGeometry.STOCK_OVERHEAD_BYTES;
    }

    /** Most packets of which there is a number of bytes that a stock peer counts rightly. */
    private int safeStockPackets() {
        return (sliceBytes() - 1) / (sliceBytes() - calmBytes());
    }

    private static int packets(int bytes, int slice) {
        return (bytes + slice - 1) / slice;
    }
}
