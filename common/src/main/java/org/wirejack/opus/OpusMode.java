package org.wirejack.opus;

/**
 * A sample rate and a period that Opus is to code in one frame.
 *
 * <p>At 48 kHz with 120, 240, 480 or 960 frames the packets are those of standard Opus (CELT, full band, mono, one
 * frame), which every library codes. All else is Opus Custom: a mode that is built for the one rate and period.
 *
 * @param sampleRate Hz
 * @param periodFrames of the session
 */
public record OpusMode(int sampleRate, int periodFrames) {
    /** Frames of a standard packet's shortest block, and by how much its overlap delays the sound. */
    private static final int STANDARD_BLOCK_FRAMES = 120;

    private static final int STANDARD_RATE = 48_000;
    /** CELT only, full band, in the upper bits of a standard packet's first byte. */
    private static final int STANDARD_FIRST_BYTE = 0xE0;

    /** A period of at least a 75th of a second is cut into eight blocks, of a 150th into four, of a 300th into two. */
    private static final int[] PERIODS_A_SECOND = {300, 150, 75};

    private static final int LEAST_DIVISOR = 4;
    private static final int SIZE_SHIFT = 3;

    /** Whether the packets are those of standard Opus. */
    public boolean standard() {
        return sampleRate == STANDARD_RATE
                && periodFrames == STANDARD_BLOCK_FRAMES << standardSize()
                && standardSize() < 4;
    }

    /** Frames by which the sound is later than the period that carries it: one block's overlap. */
    public int delayFrames() {
        return standard() ? STANDARD_BLOCK_FRAMES : (periodFrames >> size()) / 4 * 4;
    }

    /** The byte that every packet of a mono stream in this mode begins with. */
    int firstByte() {
        return standard() ? STANDARD_FIRST_BYTE | standardSize() << SIZE_SHIFT : size() << SIZE_SHIFT;
    }

    private int standardSize() {
        return Integer.SIZE - 1 - Integer.numberOfLeadingZeros(Math.max(1, periodFrames / STANDARD_BLOCK_FRAMES));
    }

    /** Of how many blocks the period consists, as a power of two. */
    private int size() {
        for (int size = PERIODS_A_SECOND.length; size > 0; size--) {
            boolean lasts = (long) periodFrames * PERIODS_A_SECOND[size - 1] >= sampleRate;
            if (lasts && periodFrames % (LEAST_DIVISOR << size - 1) == 0) {
                return size;
            }
        }
        return 0;
    }

    @Override
    public String toString() {
        return sampleRate + " Hz with periods of " + periodFrames + " frames";
    }
}
