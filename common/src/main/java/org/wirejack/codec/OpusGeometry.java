package org.wirejack.codec;

import org.wirejack.opus.OpusMode;
import org.wirejack.wire.Allowed;
import org.wirejack.wire.ParamsCheck;

/**
 * How protocol 8 carries Opus: one frame of each channel in each cycle, in {@link ChannelRuns} of equal length.
 *
 * <pre>
 * channel: | u16 length, big-endian | frame of that length | left-over, up to M |
 * </pre>
 *
 * @param mode rate and period
 * @param kbps bit rate of a channel, in units of 1024 bit/s
 * @param channels of the stream
 * @param mtu bytes, of the session
 */
public record OpusGeometry(OpusMode mode, int kbps, int channels, int mtu) {
    /** Below this the library's frames outgrow what they are given. */
    public static final int LEAST_FRAME_BYTES = 3;

    static final int LENGTH_BYTES = Short.BYTES;

    /** @throws IllegalArgumentException if a value is out of its range */
    public OpusGeometry {
        Allowed.within("Opus kbit/s", kbps, ParamsCheck.MIN_OPUS_KBPS, ParamsCheck.MAX_OPUS_KBPS);
        Allowed.channels(channels);
        Allowed.mtu(mtu);
    }

    /** M, the most bytes of a frame: what the rate allows in a period, rounded down. */
    public int frameBytes() {
        return (int) ((long) kbps * 1024 * mode.periodFrames() / (mode.sampleRate() * 8L));
    }

    /** Of each channel and cycle. */
    public int channelBytes() {
        return LENGTH_BYTES + frameBytes();
    }

    public ChannelRuns runs() {
        return new ChannelRuns(channels, channelBytes(), mtu);
    }
}
