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
 * @param ownPeer whether the other end is one of ours: then packets stay within the MTU, long events have their bytes
 *     where the format says, and the room does not shrink with the period
 */
public record MidiGeometry(int ports, int periodFrames, int mtu, boolean ownPeer) {
    /** Where the product of many ports and long periods would only cost memory. */
    private static final int MAX_STOCK_BYTES = 1 << 20;

    /** @throws IllegalArgumentException if a value is out of its range */
    public MidiGeometry {
        Allowed.within("MIDI ports", ports, 0, Wire.MAX_CHANNELS);
        Allowed.periodFrames(periodFrames);
        Allowed.mtu(mtu);
    }

    /**
     * Most bytes of a cycle's blocks that we send. A stock peer has room for 4 bytes for each frame and port; where
     * periods of less than 9 frames make that too little for blocks without events, it gets those all the same.
     */
    public int sendBytes() {
        return ownPeer ? receiveBytes() : Math.max(emptyBytes(), stockBytes());
    }

    /** Most bytes of a cycle's blocks that we take: one full port buffer more than a stock peer would. */
    public int receiveBytes() {
        return stockBytes() + emptyBytes() + MidiBlock.BUFFER_BYTES;
    }

    /** Bytes of the blocks that a full packet carries. */
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

    private int emptyBytes() {
        return ports * MidiBlock.EMPTY_BYTES;
    }

    private static int packets(int bytes, int slice) {
        return (bytes + slice - 1) / slice;
    }
}
