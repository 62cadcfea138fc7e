package org.wirejack.session;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.codec.OpusGeometry;
import org.wirejack.opus.OpusLibrary;
import org.wirejack.opus.OpusMode;
import org.wirejack.wire.Encoder;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Wire;

/**
 * The encodings that can be had here.
 *
 * @param opus finds the Opus library; looking for it takes a tenth of a second, and is left until somebody asks for Opus
 */
public record Encodings(Supplier<OpusLibrary> opus) {
    public Encodings(OpusLibrary opus) {
        this(() -> opus);
    }

    /** Those of this system. */
    public static Encodings system() {
        return new Encodings(OpusLibrary::system);
    }

    /** Why it cannot be had whatever the rate and period, in half a sentence; or null. */
    public @Nullable String refusal(Encoding encoding) {
        return switch (encoding.encoder()) {
            case FLOAT, INT16 -> null;
            case CELT -> "CELT is not built in";
            case OPUS -> opus.get().refusal();
        };
    }

    /** Why it cannot be had at this rate and period, in half a sentence; or null. */
    public @Nullable String refusal(Encoding encoding, int sampleRate, int periodFrames) {
        String refusal = refusal(encoding);
        if (refusal != null || encoding.encoder() != Encoder.OPUS) {
            return refusal;
        }
        OpusMode mode = new OpusMode(sampleRate, periodFrames);
        int frameBytes = new OpusGeometry(mode, encoding.kbps(), 1, Wire.MIN_MTU).frameBytes();
        return frameBytes < OpusGeometry.LEAST_FRAME_BYTES
                ? encoding + " is too low a rate for " + mode
                : opus.get().refusal(mode);
    }

    @Nullable
    String refusal(SessionParams params) {
        return refusal(Encoding.of(params), params.sampleRate(), params.periodFrames());
    }
}
