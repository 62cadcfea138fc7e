package org.wirejack.opus;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Opus Custom, as stock peers use it: a mode for the one rate and period, constant rate, the most complex search. What is
 * encoded is what a stock peer would have encoded, to the bit.
 */
final class CustomOpus implements OpusCalls {
    private static final int MOST_COMPLEX = 10;

    private static final MethodHandle MODE_CREATE =
            Libopus.bind("opus_custom_mode_create", FunctionDescriptor.of(ADDRESS, JAVA_INT, JAVA_INT, ADDRESS));
    private static final MethodHandle MODE_DESTROY =
            Libopus.bind("opus_custom_mode_destroy", FunctionDescriptor.ofVoid(ADDRESS));
    private static final MethodHandle ENCODER_BYTES =
            Libopus.bind("opus_custom_encoder_get_size", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle DECODER_BYTES =
            Libopus.bind("opus_custom_decoder_get_size", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle ENCODER_INIT =
            Libopus.bind("opus_custom_encoder_init", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    private static final MethodHandle DECODER_INIT =
            Libopus.bind("opus_custom_decoder_init", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT));
    private static final MethodHandle SET = Libopus.bind(
            "opus_custom_encoder_ctl",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle ENCODE = Libopus.bind(
            "opus_custom_encode_float", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle DECODE = Libopus.bind(
            "opus_custom_decode_float", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));

    private final MemorySegment mode;

    CustomOpus(OpusMode mode) {
        MemorySegment created = create(mode);
        if (created.equals(MemorySegment.NULL)) {
            throw new IllegalArgumentException("libopus has no mode for " + mode);
        }
        this.mode = created.reinterpret(1, Arena.ofAuto(), CustomOpus::destroy);
    }

    /** Whether the library makes such a mode. */
    static boolean exists(OpusMode mode) {
        MemorySegment created = create(mode);
        destroy(created);
        return !created.equals(MemorySegment.NULL);
    }

    private static MemorySegment create(OpusMode mode) {
        try {
            return (MemorySegment) MODE_CREATE.invokeExact(mode.sampleRate(), mode.periodFrames(), MemorySegment.NULL);
        } catch (Throwable e) {
            throw new LinkageError("opus_custom_mode_create", e);
        }
    }

    private static void destroy(MemorySegment mode) {
        try {
            MODE_DESTROY.invokeExact(mode);
        } catch (Throwable e) {
            throw new LinkageError("opus_custom_mode_destroy", e);
        }
    }

    @Override
    public int encoderBytes() {
        try {
            return (int) ENCODER_BYTES.invokeExact(mode, 1);
        } catch (Throwable e) {
            throw new LinkageError("opus_custom_encoder_get_size", e);
        }
    }

    @Override
    public int decoderBytes() {
        try {
            return (int) DECODER_BYTES.invokeExact(mode, 1);
        } catch (Throwable e) {
            throw new LinkageError("opus_custom_decoder_get_size", e);
        }
    }

    @Override
    public void beginEncoder(MemorySegment state, int bitsPerSecond) {
        try {
            int result = (int) ENCODER_INIT.invokeExact(state, mode, 1);
            OpusCalls.check("opus_custom_encoder_init", result);
        } catch (Throwable e) {
            throw new LinkageError("opus_custom_encoder_init", e);
        }
        set(state, SET_BITRATE, bitsPerSecond);
        set(state, SET_COMPLEXITY, MOST_COMPLEX);
    }

    private static void set(MemorySegment state, int request, int value) {
        try {
            OpusCalls.check("opus_custom_encoder_ctl " + request, (int) SET.invokeExact(state, request, value));
        } catch (Throwable e) {
            throw new LinkageError("opus_custom_encoder_ctl", e);
        }
    }

    @Override
    public void beginDecoder(MemorySegment state) {
        try {
            int result = (int) DECODER_INIT.invokeExact(state, mode, 1);
            OpusCalls.check("opus_custom_decoder_init", result);
        } catch (Throwable e) {
            throw new LinkageError("opus_custom_decoder_init", e);
        }
    }

    @Override
    public int encode(MemorySegment state, MemorySegment samples, int frames, MemorySegment bytes, int maxBytes) {
        try {
            return (int) ENCODE.invokeExact(state, samples, frames, bytes, maxBytes);
        } catch (Throwable e) {
            throw new LinkageError("opus_custom_encode_float", e);
        }
    }

    @Override
    public int decode(MemorySegment state, MemorySegment bytes, int length, MemorySegment samples, int frames) {
        try {
            return (int) DECODE.invokeExact(state, bytes, length, samples, frames);
        } catch (Throwable e) {
            throw new LinkageError("opus_custom_decode_float", e);
        }
    }
}
