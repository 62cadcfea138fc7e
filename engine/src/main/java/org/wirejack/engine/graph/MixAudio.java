package org.wirejack.engine.graph;

import java.util.Arrays;
import org.wirejack.audio.Cycle;

/**
 * Sums what comes over an input's cables into its own buffer, in the order of the cables. Cycle thread only.
 *
 * <p>A fade is a straight line from the frame before the period to the period's last one: as many even steps as frames, so
 * fades that follow each other never share a step, and rising and falling halves add up to 1.
 */
final class MixAudio implements Step {
    private final AudioEndpoint input;
    private final float[] into;
    private final float[][] sources;
    private final Gain[] gains;

    MixAudio(AudioEndpoint input, float[] into, float[][] sources, Gain[] gains) {
        this.input = input;
        this.into = into;
        this.sources = sources;
        this.gains = gains;
    }

    @Override
    public void run(Cycle cycle) {
        int frames = cycle.frames();
        int first = 0;
        if (sources.length > 0 && gains[0] == Gain.STEADY) {
            System.arraycopy(sources[0], 0, into, 0, frames);
            first = 1;
        } else {
            Arrays.fill(into, 0, frames, 0f);
        }
        for (int i = first; i < sources.length; i++) {
            add(sources[i], gains[i], frames);
        }
        input.bind(into);
    }

    private void add(float[] source, Gain gain, int frames) {
        switch (gain) {
            case STEADY -> addSteady(source, frames);
            case RISING -> addRising(source, frames);
            case FALLING -> addFalling(source, frames);
        }
    }

    private void addSteady(float[] source, int frames) {
        for (int i = 0; i < frames; i++) {
            into[i] += source[i];
        }
    }

    private void addRising(float[] source, int frames) {
        float length = frames;
        for (int i = 0; i < frames; i++) {
            into[i] += source[i] * ((i + 1) / length);
        }
    }

    private void addFalling(float[] source, int frames) {
        float length = frames;
        for (int i = 0; i < frames; i++) {
            into[i] += source[i] * ((frames - 1 - i) / length);
        }
    }
}
