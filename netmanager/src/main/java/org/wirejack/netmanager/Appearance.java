package org.wirejack.netmanager;

import org.wirejack.audio.Cycle;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.FadeIn;
import org.wirejack.cycle.WireBuffers;

/**
 * Lets a slave be heard without a click when it appears, and when it returns after it was lost: its audio fades in.
 * Otherwise, and whenever the server freewheels, samples stay as they came. Cycle thread only.
 */
final class Appearance {
    /** 20 ms. */
    private static final int FADES_PER_SECOND = 50;
    /** Half a second without a word: the time after which the slave is shown as lost. */
    private static final int LOSSES_PER_SECOND = 2;

    private final FadeIn fade;
    private final int lostFrames;
    private long absentFrames;

    Appearance(CycleFormat format) {
        int sampleRate = format.params().sampleRate();
        fade = new FadeIn(sampleRate / FADES_PER_SECOND);
        lostFrames = sampleRate / LOSSES_PER_SECOND;
    }

    /** @param heard whether something came of the cycle that was delivered */
    void onDelivered(boolean heard, Cycle cycle, WireBuffers ports) {
        if (!heard) {
            absentFrames += cycle.frames();
            return;
        }
        if (absentFrames >= lostFrames) {
            fade.restart();
        }
        absentFrames = 0;
        if (cycle.freewheeling()) {
            fade.finish();
        } else if (!fade.finished()) {
            ports.fade(fade, cycle.frames());
        }
    }
}
