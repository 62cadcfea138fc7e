package org.wirejack.codec;

import org.wirejack.wire.Encoder;

/** The codec of a stream. Control threads. */
public final class AudioCodecs {
    private AudioCodecs() {}

    /**
     * @param groups whether both ends agreed on port groups; only float streams know the difference
     * @param channels of the stream, 0 to 255
     * @param periodFrames 1 to 8192
     * @param mtu 576 to 9000
     * @throws IllegalArgumentException if the encoder is neither FLOAT nor INT16, or a number is out of its range
     */
    public static AudioCodec of(Encoder encoder, boolean groups, int channels, int periodFrames, int mtu) {
        return switch (encoder) {
            case FLOAT ->
                groups ? new FloatGroupCodec(channels, periodFrames, mtu) : new FloatCodec(channels, periodFrames, mtu);
            case INT16 -> new Int16Codec(channels, periodFrames, mtu);
            case CELT, OPUS ->
                throw new IllegalArgumentException(
                        "encoder " + encoder + ": not available; allowed are FLOAT and INT16");
        };
    }
}
