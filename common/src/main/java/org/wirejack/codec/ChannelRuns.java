package org.wirejack.codec;

import org.wirejack.wire.HeaderFlyweight;

/**
 * How protocol 8 cuts a cycle into packets where all channels are in each: a run of each channel's bytes, of equal length
 * but for the last packet's, which takes the rest.
 *
 * @param channels of the stream
 * @param channelBytes of each channel and cycle
 * @param mtu bytes, of the session
 */
public record ChannelRuns(int channels, int channelBytes, int mtu) {
    /** Packets of a cycle. */
    public int packets() {
        int availableBytes = mtu - FloatGeometry.STOCK_OVERHEAD_BYTES;
        return Math.max(1, (channels * channelBytes + availableBytes - 1) / availableBytes);
    }

    /**
     * Whether a packet outgrows the MTU and with it a stock peer's memory: the last one takes the rest of every channel,
     * which can be nearly as many bytes as there are packets.
     */
    public boolean overruns() {
        return packetBytes(packets() - 1, packets()) > mtu;
    }

    /** Header and payload of packet {@code index} of {@code packets}, in bytes. */
    int packetBytes(int index, int packets) {
        return HeaderFlyweight.LENGTH + channels * runBytes(index, packets);
    }

    /** Bytes of each channel in packet {@code index} of {@code packets}. */
    int runBytes(int index, int packets) {
        int run = channelBytes / packets;
        return index == packets - 1 ? run + channelBytes % packets : run;
    }

    /** Where the run of packet {@code index} of {@code packets} begins among its channel's bytes. */
    int firstByte(int index, int packets) {
        return index * (channelBytes / packets);
    }
}
