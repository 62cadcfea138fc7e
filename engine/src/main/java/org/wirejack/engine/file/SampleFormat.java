package org.wirejack.engine.file;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** How one sample lies in the file, little-endian. */
enum SampleFormat {
    /** The only one without a sign; 128 is silence. */
    UNSIGNED_8(1) {
        @Override
        float take(ByteBuffer bytes) {
            return ((bytes.get() & 0xFF) - 128) / 0x1p7f;
        }
    },
    SIGNED_16(2) {
        @Override
        float take(ByteBuffer bytes) {
            return bytes.getShort() / 0x1p15f;
        }
    },
    SIGNED_24(3) {
        @Override
        float take(ByteBuffer bytes) {
            int low = bytes.getShort() & 0xFFFF;
            return (bytes.get() << 16 | low) / 0x1p23f;
        }
    },
    SIGNED_32(4) {
        @Override
        float take(ByteBuffer bytes) {
            return bytes.getInt() / 0x1p31f;
        }
    },
    FLOAT_32(4) {
        @Override
        float take(ByteBuffer bytes) {
            return bytes.getFloat();
        }
    },
    FLOAT_64(8) {
        @Override
        float take(ByteBuffer bytes) {
            return (float) bytes.getDouble();
        }
    };

    private final int bytes;

    SampleFormat(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one sample. */
    int bytes() {
        return bytes;
    }

    /** Reads the next sample. */
    abstract float take(ByteBuffer bytes);

    /** The format of integer or floating-point samples of this size; null if there is none. */
    static @Nullable SampleFormat of(boolean floating, int sampleBytes) {
        return switch (sampleBytes) {
            case 1 -> floating ? null : UNSIGNED_8;
            case 2 -> floating ? null : SIGNED_16;
            case 3 -> floating ? null : SIGNED_24;
            case 4 -> floating ? FLOAT_32 : SIGNED_32;
            case 8 -> floating ? FLOAT_64 : null;
            default -> null;
        };
    }
}
