package org.wirejack.wire;

import java.util.Locale;

/**
 * How a session writes its samples.
 *
 * @param encoder of them
 * @param kbps bit rate of each channel, in units of 1024 bit/s; 0 where there is no choice
 */
public record Encoding(Encoder encoder, int kbps) {
    /** To the bit. */
    public static final Encoding FLOAT = new Encoding(Encoder.FLOAT, 0);

    /** In 16-bit steps. */
    public static final Encoding INT16 = new Encoding(Encoder.INT16, 0);

    /** @throws IllegalArgumentException if it is Opus, with a rate out of its range */
    public Encoding {
        if (encoder == Encoder.OPUS) {
            Allowed.within("Opus kbit/s", kbps, ParamsCheck.MIN_OPUS_KBPS, ParamsCheck.MAX_OPUS_KBPS);
        }
    }

    public static Encoding opus(int kbps) {
        return new Encoding(Encoder.OPUS, kbps);
    }

    /** Of a session whose values are in their ranges. */
    public static Encoding of(SessionParams params) {
        Encoder encoder = Encoder.of(params.encoder());
        boolean rated = encoder == Encoder.CELT || encoder == Encoder.OPUS;
        return new Encoding(encoder, rated ? params.kbps() : 0);
    }

    /** Whether what comes back is what was sent, to the bit. */
    public boolean exact() {
        return encoder == Encoder.FLOAT;
    }

    /** As the user writes it. */
    @Override
    public String toString() {
        String name = encoder.name().toLowerCase(Locale.ROOT);
        return kbps == 0 ? name : name + ":" + kbps;
    }
}
