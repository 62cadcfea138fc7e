package org.wirejack.opus;

import java.lang.foreign.MemorySegment;

/**
 * The functions of libopus for mono streams of one mode, as they are. What encodes and decodes is for cycle threads and
 * allocates nothing; the rest is for control threads.
 */
sealed interface OpusCalls permits StandardOpus, CustomOpus {
    int SET_BITRATE = 4002;
    int SET_BANDWIDTH = 4008;
    int SET_VBR = 4006;
    int SET_COMPLEXITY = 4010;

    /** For one of mono. */
    int encoderBytes();

    int decoderBytes();

    /** Makes memory an encoder. */
    void beginEncoder(MemorySegment state, int bitsPerSecond);

    /** Makes memory a decoder, or one anew. */
    void beginDecoder(MemorySegment state);

    /** @return bytes, or negative */
    int encode(MemorySegment state, MemorySegment samples, int frames, MemorySegment bytes, int maxBytes);

    /**
     * @param bytes NULL for a lost packet
     * @return frames, or negative
     */
    int decode(MemorySegment state, MemorySegment bytes, int length, MemorySegment samples, int frames);

    /** The functions for a mode that {@link OpusLibrary#refusal} does not refuse: the ones that stock peers use, if any. */
    static OpusCalls of(OpusMode mode) {
        return OpusLibrary.system().customModes() ? new CustomOpus(mode) : new StandardOpus();
    }

    static void check(String function, int result) {
        if (result < 0) {
            throw new IllegalStateException(function + " failed: " + result);
        }
    }
}
