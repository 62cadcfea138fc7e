package org.wirejack.cli.tape;

/**
 * Bursts of noise that nothing else sounds like: every sample follows from its channel and frame alone, so no two channels
 * and no two moments are the same.
 */
public final class TestSignal implements Material {
    /** −12 dBFS. */
    private static final float PEAK = 0.25f;

    private static final int BURST_FRAMES = 16_384;
    private static final int PAUSE_FRAMES = 2_048;
    private static final long GOLDEN_RATIO = 0x9E37_79B9_7F4A_7C15L;
    private static final int SAMPLE_BITS = 24;

    private final int channels;
    private final long frames;

    public TestSignal(int channels, long frames) {
        this.channels = channels;
        this.frames = frames;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public long frames() {
        return frames;
    }

    @Override
    public void read(long startFrame, int count, float[][] target) {
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < count; i++) {
                target[channel][i] = sample(channel, startFrame + i);
            }
        }
    }

    private float sample(int channel, long frame) {
        boolean silent = frame < 0 || frame >= frames || frame % (BURST_FRAMES + PAUSE_FRAMES) >= BURST_FRAMES;
        return silent ? 0 : noise(frame * 256 + channel);
    }

    /** The output step of the SplitMix64 generator, of which 24 bits fit a float exactly. */
    private static float noise(long index) {
        long mixed = (index + 1) * GOLDEN_RATIO;
        mixed = (mixed ^ mixed >>> 30) * 0xBF58_476D_1CE4_E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D0_49BB_1331_11EBL;
        mixed ^= mixed >>> 31;
        return (mixed >> Long.SIZE - SAMPLE_BITS) * (PEAK / (1 << SAMPLE_BITS - 1));
    }
}
