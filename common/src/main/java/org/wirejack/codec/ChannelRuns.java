package org.wirejack.codec;

import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Wire;

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

    /** Room that the longest packet takes, sent or received, in bytes. */
    int maxPacketBytes() {
        return Math.max(mtu, packetBytes(packets() - 1, packets()));
    }

    /** Writes ActivePorts, PacketSize and Frames of packet {@code index} of {@code packets}. */
    void describe(HeaderFlyweight packet, int index, int packets, int frames) {
        packet.activePorts(channels).packetSize(packetBytes(index, packets)).frames(frames);
    }

    /**
     * Whether a packet's header is one of this stream.
     *
     * @param packets of a cycle at the most
     * @param periodFrames the most it may state; stock peers state −1
     */
    boolean fit(HeaderFlyweight packet, int packets, int periodFrames) {
        return packet.activePorts() == channels
                && Sequence.check(packet, packets)
                && packet.packetSize() == packetBytes(packet.subCycle(), packet.packetCount())
                && packet.frames() >= Wire.WHOLE_PERIOD
                && packet.frames() <= periodFrames;
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
