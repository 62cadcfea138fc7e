package org.wirejack.codec;

import org.wirejack.wire.Allowed;
import org.wirejack.wire.HeaderFlyweight;

/**
 * How protocol 8 cuts a cycle of int16 samples into packets: a run of each channel's bytes in every packet, by rules that
 * follow the byte and not the sample.
 *
 * <pre>
 * channel 0:  |-- S bytes --|-- S bytes --|-- the last packet takes L = S + rest --|
 * placed at:  0             2*(S/2)       4*(S/2)
 * </pre>
 *
 * <p>With an odd S the runs overlap by a byte each, and as many bytes at the period's end never travel: stock peers lose
 * those samples, and so do we.
 *
 * @param channels of the stream
 * @param periodFrames of the session
 * @param mtu bytes, of the session
 */
public record Int16Geometry(int channels, int periodFrames, int mtu) {
    /** @throws IllegalArgumentException if a value is out of its range */
    public Int16Geometry {
        Allowed.channels(channels);
        Allowed.periodFrames(periodFrames);
        Allowed.mtu(mtu);
    }

    /** Packets of a cycle. */
    public int packets() {
        int availableBytes = mtu - FloatGeometry.STOCK_OVERHEAD_BYTES;
        return Math.max(1, (channels * channelBytes() + availableBytes - 1) / availableBytes);
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
        int run = channelBytes() / packets;
        return index == packets - 1 ? run + channelBytes() % packets : run;
    }

    /** The sample with which packet {@code index} of {@code packets} begins. */
    int firstFrame(int index, int packets) {
        return index * (channelBytes() / packets / Short.BYTES);
    }

    private int channelBytes() {
        return periodFrames * Short.BYTES;
    }
}
