package org.wirejack.codec;

import org.wirejack.opus.OpusMode;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;

/** The codec of a stream. Control threads. */
public final class AudioCodecs {
    private AudioCodecs() {}

    /**
     * @param params the session's, all values in their ranges
     * @param groups whether both ends agreed on port groups; only float streams know the difference
     * @throws IllegalArgumentException if the encoder is CELT, or one that this system refuses for the rate and period
     */
    public static AudioCodec of(SessionParams params, Stream stream, boolean groups) {
        int channels = params.channels().audio(stream);
        int periodFrames = params.periodFrames();
        return switch (Encoder.of(params.encoder())) {
            case FLOAT ->
                groups
                        ? new FloatGroupCodec(channels, periodFrames, params.mtu())
                        : new FloatCodec(channels, periodFrames, params.mtu());
            case INT16 -> new Int16Codec(channels, periodFrames, params.mtu());
            case OPUS -> new OpusCodec(opus(params, stream));
            case CELT ->
                throw new IllegalArgumentException("encoder CELT: not available; allowed are FLOAT, INT16 and OPUS");
        };
    }

    /** Bytes of each channel and cycle in an encoding whose packets carry all channels: int16 or Opus. */
    public static int runBytes(SessionParams params) {
        return Encoder.of(params.encoder()) == Encoder.OPUS
                ? opus(params, Stream.SEND).channelBytes()
                : params.periodFrames() * Short.BYTES;
    }

    /** How a stream of Opus is cut into packets. */
    public static OpusGeometry opus(SessionParams params, Stream stream) {
        OpusMode mode = new OpusMode(params.sampleRate(), params.periodFrames());
        return new OpusGeometry(mode, params.kbps(), params.channels().audio(stream), params.mtu());
    }
}
