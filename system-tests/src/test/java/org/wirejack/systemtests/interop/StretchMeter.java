package org.wirejack.systemtests.interop;

import org.wirejack.systemtests.jack.Ramp;

/** Finds, while it sounds, the longest stretch in which every channel carried its sound with one unchanging delay. Cycle thread only. */
public final class StretchMeter {
    /** Silence is like the ramp's first frame, over and over. */
    private static final int SHORTEST_STRETCH = 2;

    private final Sound sound;
    private final int channels;
    private long heardFrames;
    private long stretchFrames;
    private long longestFrames;
    private int delayFrames = -1;
    private int longestDelayFrames = -1;
    private long breaks;

    StretchMeter(Sound sound, int channels) {
        this.sound = sound;
        this.channels = channels;
    }

    /**
     * What was heard.
     *
     * @param frames how many
     * @param longest the longest exact stretch of all channels at once, in frames
     * @param delay its delay in frames, modulo {@link Ramp#LENGTH}; -1 if there is none
     * @param breaks how often an exact stretch ended
     */
    public record Heard(long frames, long longest, int delay, long breaks) {}

    /** Takes one cycle. */
    void hear(float[][] samples, int frames, long firstFrame) {
        for (int i = 0; i < frames; i++) {
            hear(delay(samples, i, firstFrame + i));
        }
        heardFrames += frames;
    }

    private void hear(int delay) {
        if (delay != delayFrames) {
            breaks += stretchFrames >= SHORTEST_STRETCH ? 1 : 0;
            delayFrames = delay;
            stretchFrames = 0;
        }
        stretchFrames += delay >= 0 ? 1 : 0;
        if (stretchFrames > longestFrames) {
            longestFrames = stretchFrames;
            longestDelayFrames = delay;
        }
    }

    /** The delay that all channels have at this frame; -1 if they have none, or differ. */
    private int delay(float[][] samples, int at, long frame) {
        int common = -1;
        for (int channel = 0; channel < channels; channel++) {
            int index = sound.index(samples[channel][at], channel);
            int delay = index < 0 ? -1 : (int) Math.floorMod(frame - index, (long) Ramp.LENGTH);
            if (delay < 0 || channel > 0 && delay != common) {
                return -1;
            }
            common = delay;
        }
        return common;
    }

    Heard heard() {
        return new Heard(heardFrames, longestFrames, longestDelayFrames, breaks);
    }
}
