package org.wirejack.audioadapter.bridge;

import java.util.Arrays;
import org.wirejack.audioadapter.resample.RateConverter;

/** A resampler with the places of a real one and the sound of a straight line between two frames. */
final class LinearConverter implements RateConverter {
    private static final int HISTORY = 2;

    private final double nominalStep;
    private final int maxInputFrames;
    private final float[][] frames;
    private double position;
    private double step;

    LinearConverter(double inputRateHz, double outputRateHz, int channels, int maxOutputFrames) {
        nominalStep = inputRateHz / outputRateHz;
        step = nominalStep;
        maxInputFrames = 1 + (int) (maxOutputFrames * nominalStep * 1.001);
        frames = new float[channels][HISTORY + maxInputFrames];
    }

    @Override
    public int maxInputFrames() {
        return maxInputFrames;
    }

    @Override
    public int inputFrames(int outputFrames, double endStep) {
        int needed = (int) at(outputFrames, outputFrames, endStep);
        if (Math.abs(endStep / nominalStep - 1) > 0.001 || needed > maxInputFrames) {
            throw new IllegalArgumentException("step " + endStep);
        }
        return needed;
    }

    @Override
    public void process(float[][] input, float[][] output, int outputFrames, double endStep) {
        int needed = inputFrames(outputFrames, endStep);
        for (int i = 0; i < frames.length; i++) {
            System.arraycopy(input[i], 0, frames[i], HISTORY, needed);
            for (int k = 0; k < outputFrames; k++) {
                double place = at(k, outputFrames, endStep);
                int whole = (int) place;
                float share = (float) (place - whole);
                output[i][k] = frames[i][whole] + share * (frames[i][whole + 1] - frames[i][whole]);
            }
            System.arraycopy(frames[i], needed, frames[i], 0, HISTORY);
        }
        position = at(outputFrames, outputFrames, endStep) - needed;
        step = endStep;
    }

    private double at(int frame, int blockFrames, double endStep) {
        return position + frame * step + (endStep - step) / (2.0 * blockFrames) * frame * (frame + 1.0);
    }

    @Override
    public double position() {
        return position;
    }

    @Override
    public void restart(double at) {
        position = at;
        step = nominalStep;
        for (float[] channel : frames) {
            Arrays.fill(channel, 0);
        }
    }

    @Override
    public double delayFrames() {
        return HISTORY;
    }
}
