package org.wirejack.audioadapter.bridge;

/** A gain that moves between silence and 1 in a straight line. Silent at first. The reader's cycle thread only. */
final class Fade {
    private final double slope;
    private double gain;
    private double change;

    /** @param lengthFrames of a whole fade */
    Fade(int lengthFrames) {
        slope = 1.0 / lengthFrames;
    }

    void in() {
        change = slope;
    }

    void out() {
        change = -slope;
    }

    /** Out, and so fast that nothing is left after that many frames. */
    void outWithin(double frames) {
        change = -Math.max(slope, 1 / Math.max(1, frames));
    }

    boolean silent() {
        return gain == 0 && change <= 0;
    }

    /** Applies it to the next frames of all channels. */
    void apply(float[][] block, int frames) {
        if (gain < 1 || change < 0) {
            for (float[] samples : block) {
                for (int i = 0; i < frames; i++) {
                    samples[i] *= (float) after(i + 1);
                }
            }
            gain = after(frames);
        }
    }

    private double after(int frames) {
        return Math.clamp(gain + frames * change, 0.0, 1.0);
    }
}
