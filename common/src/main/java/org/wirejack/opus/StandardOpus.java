package org.wirejack.opus;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;

/**
 * Standard Opus at 48 kHz for libraries without custom modes, kept to what a custom decoder of a stock peer reads: CELT,
 * full band, constant rate.
 */
final class StandardOpus implements OpusCalls {
    private static final int RATE = 48_000;
    private static final int RESTRICTED_LOW_DELAY = 2051;
    private static final int FULL_BAND = 1105;
    private static final int BITRATE_MAX = -1;
    /**
     * The most without an analysis of the sound, which stock peers do without: it takes up to 12 dB of noise from
     * sines below 4 kHz, but adds 4 at 10 kHz and 7 at 15 kHz.
     */
    private static final int COMPLEXITY = 6;

    private static final int LONGEST_VERSION = 256;

    private static final MethodHandle VERSION = Libopus.bind("opus_get_version_string", FunctionDescriptor.of(ADDRESS));
    private static final MethodHandle ENCODER_BYTES =
            Libopus.bind("opus_encoder_get_size", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle DECODER_BYTES =
            Libopus.bind("opus_decoder_get_size", FunctionDescriptor.of(JAVA_INT, JAVA_INT));
    private static final MethodHandle ENCODER_INIT =
            Libopus.bind("opus_encoder_init", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle DECODER_INIT =
            Libopus.bind("opus_decoder_init", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));
    private static final MethodHandle SET = Libopus.bind(
            "opus_encoder_ctl",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT),
            Linker.Option.firstVariadicArg(2));
    private static final MethodHandle ENCODE = Libopus.bind(
            "opus_encode_float", FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle DECODE = Libopus.bind(
            "opus_decode_float",
            FunctionDescriptor.of(JAVA_INT, ADDRESS, ADDRESS, JAVA_INT, ADDRESS, JAVA_INT, JAVA_INT));

    static String version() {
        try {
            MemorySegment text = (MemorySegment) VERSION.invokeExact();
            return text.reinterpret(LONGEST_VERSION).getString(0);
        } catch (Throwable e) {
            throw new LinkageError("opus_get_version_string", e);
        }
    }

    @Override
    public int encoderBytes() {
        try {
            return (int) ENCODER_BYTES.invokeExact(1);
        } catch (Throwable e) {
            throw new LinkageError("opus_encoder_get_size", e);
        }
    }

    @Override
    public int decoderBytes() {
        try {
            return (int) DECODER_BYTES.invokeExact(1);
        } catch (Throwable e) {
            throw new LinkageError("opus_decoder_get_size", e);
        }
    }

    /** The room that each packet is given says the rate. */
    @Override
    public void beginEncoder(MemorySegment state, int bitsPerSecond) {
        try {
            OpusCalls.check("opus_encoder_init", (int) ENCODER_INIT.invokeExact(state, RATE, 1, RESTRICTED_LOW_DELAY));
        } catch (Throwable e) {
            throw new LinkageError("opus_encoder_init", e);
        }
        set(state, SET_BITRATE, BITRATE_MAX);
        set(state, SET_VBR, 0);
        set(state, SET_BANDWIDTH, FULL_BAND);
        set(state, SET_COMPLEXITY, COMPLEXITY);
    }

    private static void set(MemorySegment state, int request, int value) {
        try {
            OpusCalls.check("opus_encoder_ctl " + request, (int) SET.invokeExact(state, request, value));
        } catch (Throwable e) {
            throw new LinkageError("opus_encoder_ctl", e);
        }
    }

    @Override
    public void beginDecoder(MemorySegment state) {
        try {
            int result = (int) DECODER_INIT.invokeExact(state, RATE, 1);
            OpusCalls.check("opus_decoder_init", result);
        } catch (Throwable e) {
            throw new LinkageError("opus_decoder_init", e);
        }
    }

    @Override
    public int encode(MemorySegment state, MemorySegment samples, int frames, MemorySegment bytes, int maxBytes) {
        try {
            return (int) ENCODE.invokeExact(state, samples, frames, bytes, maxBytes);
        } catch (Throwable e) {
            throw new LinkageError("opus_encode_float", e);
        }
    }

    @Override
    public int decode(MemorySegment state, MemorySegment bytes, int length, MemorySegment samples, int frames) {
        try {
            return (int) DECODE.invokeExact(state, bytes, length, samples, frames, 0);
        } catch (Throwable e) {
            throw new LinkageError("opus_decode_float", e);
        }
    }
}
