package org.wirejack.engine.card;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How one sample lies in a sound card's frames: signed, little-endian. Cycle thread only.
 *
 * <p>Full scale is the greatest integer each way, as stock JACK has it; a sample beyond it clips, and one that is no number
 * is silence. Samples are rounded and not cut off, so that what a card of 16 or 24 bits recorded plays bit for bit (but for
 * the lowest integer, which lies beyond full scale).
 */
enum SampleCodec {
    INT32(4) {
        @Override
        void decode(byte[] frames, int at, int frameBytes, float[] samples, int count) {
            int next = at;
            for (int i = 0; i < count; i++) {
                samples[i] = (float) ((int) INTS.get(frames, next) / FULL_SCALE_32);
                next += frameBytes;
            }
        }

        @Override
        void encode(float[] samples, int count, byte[] frames, int at, int frameBytes) {
            int next = at;
            for (int i = 0; i < count; i++) {
                INTS.set(frames, next, toInteger(samples[i], FULL_SCALE_32));
                next += frameBytes;
            }
        }
    },
    INT24(3) {
        @Override
        void decode(byte[] frames, int at, int frameBytes, float[] samples, int count) {
            int next = at;
            for (int i = 0; i < count; i++) {
                int low = (short) SHORTS.get(frames, next) & 0xFFFF;
                samples[i] = (frames[next + 2] << 16 | low) / FULL_SCALE_24;
                next += frameBytes;
            }
        }

        @Override
        void encode(float[] samples, int count, byte[] frames, int at, int frameBytes) {
            int next = at;
            for (int i = 0; i < count; i++) {
                int sample = toInteger(samples[i], FULL_SCALE_24);
                SHORTS.set(frames, next, (short) sample);
                frames[next + 2] = (byte) (sample >> 16);
                next += frameBytes;
            }
        }
    },
    INT16(2) {
        @Override
        void decode(byte[] frames, int at, int frameBytes, float[] samples, int count) {
            int next = at;
            for (int i = 0; i < count; i++) {
                samples[i] = (short) SHORTS.get(frames, next) / FULL_SCALE_16;
                next += frameBytes;
            }
        }

        @Override
        void encode(float[] samples, int count, byte[] frames, int at, int frameBytes) {
            int next = at;
            for (int i = 0; i < count; i++) {
                SHORTS.set(frames, next, (short) toInteger(samples[i], FULL_SCALE_16));
                next += frameBytes;
            }
        }
    };

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle SHORTS =
            MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    private static final double FULL_SCALE_32 = Integer.MAX_VALUE;
    private static final float FULL_SCALE_24 = 0x7F_FFFF;
    private static final float FULL_SCALE_16 = Short.MAX_VALUE;

    private final int bytes;

    SampleCodec(int bytes) {
        this.bytes = bytes;
    }

    /** Bytes of one sample. */
    int bytes() {
        return bytes;
    }

    int bits() {
        return bytes * Byte.SIZE;
    }

    /**
     * One channel of interleaved frames to floats.
     *
     * @param at where the channel's first sample lies
     * @param frameBytes from one of its samples to the next
     */
    abstract void decode(byte[] frames, int at, int frameBytes, float[] samples, int count);

    /** The other way, parameters as {@link #decode} has them. */
    abstract void encode(float[] samples, int count, byte[] frames, int at, int frameBytes);

    /** Not a number becomes 0 in the cast. */
    private static int toInteger(float sample, double fullScale) {
        float clipped = sample > 1 ? 1 : sample < -1 ? -1 : sample;
        return (int) Math.rint(clipped * fullScale);
    }
}
