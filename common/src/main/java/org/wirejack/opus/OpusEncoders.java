package org.wirejack.opus;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_FLOAT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Encoders of independent mono streams. Cycle thread only, but for construction; allocates nothing after it.
 *
 * <p>Samples beyond ±2 clip, as in the library. It ends the process over one that is not a number, so that becomes silence
 * here.
 */
public final class OpusEncoders {
    /** What the library makes of more than this it does not say. */
    private static final int MOST_BYTES = 1275;

    private static final float CLIP = 2f;

    private final OpusCalls opus;
    private final int periodFrames;
    private final MemorySegment[] states;
    private final MemorySegment pcm;
    private final MemorySegment packet;

    /**
     * @param channels how many
     * @param bitsPerSecond of each
     * @throws IllegalArgumentException if this system's library refuses the mode
     */
    public OpusEncoders(OpusMode mode, int channels, int bitsPerSecond) {
        OpusDecoders.checkAllowed(mode);
        opus = OpusCalls.of(mode);
        periodFrames = mode.periodFrames();
        Arena arena = Arena.ofAuto();
        states = new MemorySegment[channels];
        for (int i = 0; i < channels; i++) {
            states[i] = arena.allocate(opus.encoderBytes(), Long.BYTES * 2);
            opus.beginEncoder(states[i], bitsPerSecond);
        }
        pcm = arena.allocate(JAVA_FLOAT, periodFrames);
        packet = arena.allocate(MOST_BYTES);
    }

    /**
     * Encodes a period of one channel.
     *
     * @param samples at least a period
     * @param at where in {@code target} the packet goes
     * @param maxBytes room for it; more than 1275 are not used
     * @return its length; 0 if the library fails
     */
    public int encode(int channel, float[] samples, byte[] target, int at, int maxBytes) {
        for (int i = 0; i < periodFrames; i++) {
            pcm.setAtIndex(JAVA_FLOAT, i, clip(samples[i]));
        }
        return encodePcm(channel, target, at, maxBytes);
    }

    /** Encodes a period of silence, see {@link #encode}. */
    public int encodeSilence(int channel, byte[] target, int at, int maxBytes) {
        pcm.fill((byte) 0);
        return encodePcm(channel, target, at, maxBytes);
    }

    private int encodePcm(int channel, byte[] target, int at, int maxBytes) {
        int room = Math.min(maxBytes, MOST_BYTES);
        int length = opus.encode(states[channel], pcm, periodFrames, packet, room);
        if (length <= 0 || length > room) {
            return 0;
        }
        MemorySegment.copy(packet, JAVA_BYTE, 0, target, at, length);
        return length;
    }

    private static float clip(float sample) {
        if (sample >= -CLIP && sample <= CLIP) {
            return sample;
        }
        return sample > CLIP ? CLIP : sample < -CLIP ? -CLIP : 0f;
    }
}
