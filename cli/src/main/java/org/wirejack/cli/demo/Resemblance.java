package org.wirejack.cli.demo;

import org.wirejack.cli.tape.Material;

/**
 * Finds how many frames later something came back that an encoding has changed on its way: a stretch of the first channel
 * is held against every possible delay, and the likest counts.
 */
final class Resemblance {
    private static final int STRETCH_FRAMES = 8192;
    private static final int CHUNK_FRAMES = 4096;
    private static final double DECIBELS_PER_DECADE = 10;
    /** Mean square of what is loud enough for any encoding: −60 dBFS. */
    private static final double AUDIBLE = 1e-6;

    /** Where nothing is different. */
    private static final double MOST_DECIBELS = 200;

    private final Material sent;
    private final Material returned;
    private final Effect effect;
    private final int periodFrames;

    /** @param periodFrames in which sound is lost, when it is */
    Resemblance(Material sent, Material returned, Effect effect, int periodFrames) {
        this.periodFrames = periodFrames;
        this.sent = sent;
        this.returned = returned;
        this.effect = effect;
    }

    /** @param mostFrames the longest delay to look for */
    Likeness likeness(int mostFrames) {
        int stretch = (int) Math.min(STRETCH_FRAMES, sent.frames());
        long start = loudest(stretch);
        float[] window = read(sent, start, stretch, true)[0];
        float[] heard = read(returned, start, stretch + mostFrames, false)[0];
        int best = 0;
        double bestCorrelation = 0;
        for (int delay = 0; delay <= mostFrames; delay++) {
            double correlation = correlation(window, heard, delay);
            if (correlation > bestCorrelation) {
                best = delay;
                bestCorrelation = correlation;
            }
        }
        long frames = Math.max(0, Math.min(sent.frames(), returned.frames() - best));
        return new Likeness(best, bestCorrelation, snrDecibels(best, frames), frames, silentPeriods(best));
    }

    /** Where the stretch with the most energy begins, among those that follow each other. */
    private long loudest(int stretch) {
        long best = 0;
        double most = -1;
        for (long start = 0; start + stretch <= sent.frames(); start += stretch) {
            double energy = energy(read(sent, start, stretch, true)[0]);
            if (energy > most) {
                best = start;
                most = energy;
            }
        }
        return best;
    }

    private static double energy(float[] samples) {
        double energy = 0;
        for (float sample : samples) {
            energy += (double) sample * sample;
        }
        return energy;
    }

    private static double correlation(float[] window, float[] heard, int delay) {
        double product = 0;
        double sentEnergy = 0;
        double heardEnergy = 0;
        for (int i = 0; i < window.length; i++) {
            double left = window[i];
            double right = heard[delay + i];
            product += left * right;
            sentEnergy += left * left;
            heardEnergy += right * right;
        }
        return product == 0 ? 0 : product / Math.sqrt(sentEnergy * heardEnergy);
    }

    private double snrDecibels(int delay, long frames) {
        double signal = 0;
        double noise = 0;
        for (long start = 0; start < frames; start += CHUNK_FRAMES) {
            int count = (int) Math.min(CHUNK_FRAMES, frames - start);
            float[][] expected = read(sent, start, count, true);
            float[][] heard = read(returned, start + delay, count, false);
            for (int channel = 0; channel < expected.length; channel++) {
                signal += energy(expected[channel]);
                noise += difference(expected[channel], heard[channel]);
            }
        }
        return noise == 0 ? MOST_DECIBELS : DECIBELS_PER_DECADE * Math.log10(signal / noise);
    }

    private long silentPeriods(int delay) {
        long silent = 0;
        for (long start = 0; start + periodFrames <= returned.frames(); start += periodFrames) {
            float[][] expected = read(sent, start - delay, periodFrames, true);
            float[][] heard = read(returned, start, periodFrames, false);
            silent += anySilent(expected, heard) ? 1 : 0;
        }
        return silent;
    }

    private boolean anySilent(float[][] expected, float[][] heard) {
        for (int channel = 0; channel < expected.length; channel++) {
            if (energy(heard[channel]) == 0 && energy(expected[channel]) > AUDIBLE * periodFrames) {
                return true;
            }
        }
        return false;
    }

    private static double difference(float[] expected, float[] heard) {
        double energy = 0;
        for (int i = 0; i < expected.length; i++) {
            double difference = (double) expected[i] - heard[i];
            energy += difference * difference;
        }
        return energy;
    }

    private float[][] read(Material material, long start, int frames, boolean affected) {
        float[][] samples = new float[material.channels()][frames];
        material.read(start, frames, samples);
        if (affected) {
            for (float[] channel : samples) {
                for (int i = 0; i < frames; i++) {
                    channel[i] = effect.apply(channel[i]);
                }
            }
        }
        return samples;
    }
}
