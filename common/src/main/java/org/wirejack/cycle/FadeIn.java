package org.wirejack.cycle;

/**
 * Raises what is heard from silence in a straight line, once; afterwards it leaves every sample as it is. Cycle thread
 * only.
 */
public final class FadeIn {
    private final int lengthFrames;
    private int doneFrames;

    /** One that is yet to begin. */
    public FadeIn(int lengthFrames) {
        this.lengthFrames = lengthFrames;
    }

    /** Begins anew. */
    public void restart() {
        doneFrames = 0;
    }

    /** Has nothing left to do. */
    public void finish() {
        doneFrames = lengthFrames;
    }

    public boolean finished() {
        return doneFrames >= lengthFrames;
    }

    /** One channel's next samples; each channel gets the same until {@link #advance}. */
    void apply(float[] samples, int frames) {
        int fading = Math.min(frames, lengthFrames - doneFrames);
        for (int i = 0; i < fading; i++) {
            samples[i] *= (float) (doneFrames + i) / lengthFrames;
        }
    }

    void advance(int frames) {
        doneFrames += Math.min(frames, lengthFrames - doneFrames);
    }
}
