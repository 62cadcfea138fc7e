package org.wirejack.audioadapter.resample;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.function.LongFunction;

/** Feeds a resampler with a signal, the same on all channels, and keeps what comes out and where in the input that is. */
final class Trial {
    private final Resampler resampler;
    private final LongFunction<Float> signal;
    private final int blockFrames;
    private final float[][] input;
    private final float[][] output;
    private double lastStep;
    private long consumed;
    private double[] places = {};
    private float[][] samples;

    /**
     * @param signal value at an input frame
     * @param startStep the step the resampler has now
     */
    Trial(Resampler resampler, LongFunction<Float> signal, int blockFrames, double startStep) {
        this.resampler = resampler;
        this.signal = signal;
        this.blockFrames = blockFrames;
        this.lastStep = startStep;
        this.input = new float[resampler.channels()][resampler.maxInputFrames()];
        this.output = new float[resampler.channels()][blockFrames];
        this.samples = new float[resampler.channels()][0];
    }

    /** A sine of full scale. */
    static LongFunction<Float> sine(double pitch) {
        return frame -> (float) Math.sin(2 * Math.PI * pitch * frame);
    }

    Trial run(int blocks, double step) {
        return run(blocks, block -> step);
    }

    /** Runs blocks, whose end steps are given. */
    Trial run(int blocks, IntToDoubleFunction endStep) {
        int had = places.length;
        places = Arrays.copyOf(places, had + blocks * blockFrames);
        for (int channel = 0; channel < samples.length; channel++) {
            samples[channel] = Arrays.copyOf(samples[channel], places.length);
        }
        for (int block = 0; block < blocks; block++) {
            block(had + block * blockFrames, endStep.applyAsDouble(block));
        }
        return this;
    }

    private void block(int at, double endStep) {
        double place = consumed + resampler.position();
        for (int frame = 0; frame < blockFrames; frame++) {
            places[at + frame] = place;
            place += lastStep + (endStep - lastStep) * (frame + 1) / blockFrames;
        }
        int frames = resampler.inputFrames(blockFrames, endStep);
        for (int frame = 0; frame < frames; frame++) {
            for (float[] run : input) {
                run[frame] = signal.apply(consumed + frame);
            }
        }
        resampler.process(input, output, blockFrames, endStep);
        for (int channel = 0; channel < samples.length; channel++) {
            System.arraycopy(output[channel], 0, samples[channel], at, blockFrames);
        }
        consumed += frames;
        lastStep = endStep;
    }

    /** How many input frames were consumed. */
    long consumed() {
        return consumed;
    }

    /** All of a channel's output. */
    float[] samples(int channel) {
        return samples[channel];
    }

    /** Where the output frames lie, in input frames. */
    double[] places() {
        return places;
    }

    /** The sine of this pitch in a channel, without the filter's rise at the start. */
    SineFit fit(int channel, double pitch) {
        int first = (int) (4 * resampler.delayFrames() / lastStep);
        return new SineFit(
                Arrays.copyOfRange(places, first, places.length),
                Arrays.copyOfRange(samples[channel], first, places.length),
                pitch);
    }
}
