package org.wirejack.opus;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Decoders of independent mono streams: one packet, or word of its loss, for each period in turn. Cycle thread only, but
 * for construction; allocates nothing after it.
 *
 * <p>A packet that is not of the mode never reaches the library. One from which come samples that no encoder was given
 * (the library makes infinities of random bytes) is no sound, and its channel begins anew.
 */
public final class OpusDecoders {
    private static final int MOST_BYTES = 1275;
    /** Encoders clip at 2; coarse coding of such a signal overshoots by less than that again. */
    private static final float LOUDEST = 8f;

    private final OpusCalls opus;
    private final int periodFrames;
    private final byte firstByte;
    private final MemorySegment[] states;
    private final MemorySegment pcm;
    private final MemorySegment packet;

    /**
     * @param channels how many
     * @throws IllegalArgumentException if this system's library refuses the mode
     */
    public OpusDecoders(OpusMode mode, int channels) {
        checkAllowed(mode);
        opus = OpusCalls.of(mode);
        periodFrames = mode.periodFrames();
        firstByte = (byte) mode.firstByte();
        Arena arena = Arena.ofAuto();
        states = new MemorySegment[channels];
        for (int i = 0; i < channels; i++) {
            states[i] = arena.allocate(opus.decoderBytes(), Long.BYTES * 2);
            opus.beginDecoder(states[i]);
        }
        pcm = arena.allocate(JAVA_FLOAT, periodFrames);
        packet = arena.allocate(MOST_BYTES);
    }

    static void checkAllowed(OpusMode mode) {
        String refusal = OpusLibrary.system().refusal(mode);
        if (refusal != null) {
            throw new IllegalArgumentException("Opus: " + refusal);
        }
    }

    /**
     * Decodes the next packet of one channel.
     *
     * @param at where in {@code source} it begins
     * @param length 1 to 1275; all other lengths are no packet
     * @param target gets a period, or stays as it is
     * @return whether it was one
     */
    public boolean decode(int channel, byte[] source, int at, int length, float[] target) {
        if (length < 1 || length > MOST_BYTES || source[at] != firstByte) {
            lose(channel);
            return false;
        }
        MemorySegment.copy(source, at, packet, JAVA_BYTE, 0, length);
        int frames = opus.decode(states[channel], packet, length, pcm, periodFrames);
        if (frames != periodFrames || !isSound()) {
            opus.beginDecoder(states[channel]);
            return false;
        }
        MemorySegment.copy(pcm, JAVA_FLOAT, 0, target, 0, periodFrames);
        return true;
    }

    /** The channel's next packet is lost; what comes after it joins on more softly than without this. */
    public void lose(int channel) {
        opus.decode(states[channel], MemorySegment.NULL, 0, pcm, periodFrames);
    }

    private boolean isSound() {
        for (int i = 0; i < periodFrames; i++) {
            float sample = pcm.getAtIndex(JAVA_FLOAT, i);
            if (!(sample >= -LOUDEST && sample <= LOUDEST)) {
                return false;
            }
        }
        return true;
    }
}
