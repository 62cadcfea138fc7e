package org.wirejack.benchmarks;

import java.util.function.LongToDoubleFunction;
import org.wirejack.audioadapter.resample.ResampleQuality;
import org.wirejack.audioadapter.resample.Resampler;

/**
 * One way of resampling.
 *
 * @param ppm how far the ratio is from nominal
 */
record Conversion(ResampleQuality quality, double inputHz, double outputHz, double ppm) {
    private static final int BLOCK_FRAMES = 256;

    private Resampler resampler() {
        return Resampler.of(quality, inputHz, outputHz, 1, BLOCK_FRAMES);
    }

    double step() {
        return inputHz / outputHz * (1 + ppm * 1e-6);
    }

    /** In milliseconds. */
    double delayMillis() {
        return 1000 * resampler().delayFrames() / inputHz;
    }

    /** What becomes of a full-scale tone; the filter's rise is left out. */
    Spectrum play(double toneHz, int frames) {
        double pitch = 2 * Math.PI * toneHz / inputHz;
        return Spectrum.windowed(output(frame -> Math.sin(pitch * frame), 4096, frames), inputHz / step());
    }

    /** The filter's gain. */
    Spectrum answer(int frames) {
        float[] heard = output(frame -> frame == 0 ? 1 : 0, 0, frames);
        return Spectrum.answer(heard, outputHz / inputHz, outputHz);
    }

    private float[] output(LongToDoubleFunction signal, int skipped, int frames) {
        Resampler resampler = resampler();
        float[] made = new float[frames];
        float[][] input = new float[1][resampler.maxInputFrames()];
        float[][] output = new float[1][BLOCK_FRAMES];
        long fed = 0;
        for (int at = -skipped; at < frames; at += BLOCK_FRAMES) {
            int count = resampler.inputFrames(BLOCK_FRAMES, step());
            for (int frame = 0; frame < count; frame++) {
                input[0][frame] = (float) signal.applyAsDouble(fed++);
            }
            resampler.process(input, output, BLOCK_FRAMES, step());
            if (at >= 0) {
                System.arraycopy(output[0], 0, made, at, BLOCK_FRAMES);
            }
        }
        return made;
    }
}
