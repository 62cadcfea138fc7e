package org.wirejack.codec;

import org.wirejack.wire.Allowed;

/**
 * How protocol 8 cuts a cycle of int16 samples into packets: {@link ChannelRuns} that follow the byte and not the sample.
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

    public ChannelRuns runs() {
        return new ChannelRuns(channels, periodFrames * Short.BYTES, mtu);
    }

    /** The sample with which packet {@code index} of {@code packets} begins. */
    int firstFrame(int index, int packets) {
        return index * (periodFrames * Short.BYTES / packets / Short.BYTES);
    }
}
