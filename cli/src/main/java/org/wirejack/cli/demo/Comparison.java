package org.wirejack.cli.demo;

import org.wirejack.cli.tape.Material;

/**
 * What came back, held against what was sent and should have come back, all frames of all channels.
 *
 * @param frames compared, from the transport's start to the end of what was sent or recorded
 * @param periods the same, in cycles of the master
 * @param spoiledPeriods periods with at least one wrong sample
 * @param firstWrongFrame of what came back; −1 if there is none
 */
public record Comparison(long frames, long periods, long spoiledPeriods, long firstWrongFrame) {
    /**
     * Compares bit by bit. What comes back before {@code latencyFrames} must be silent.
     *
     * @param latencyFrames by which what came back is later
     */
    public static Comparison of(Material sent, Material returned, Effect effect, int latencyFrames, int periodFrames) {
        long total = Math.min(sent.frames() + latencyFrames, returned.frames());
        float[][] expected = new float[sent.channels()][periodFrames];
        float[][] heard = new float[sent.channels()][periodFrames];
        long spoiled = 0;
        long firstWrong = -1;
        for (long start = 0; start < total; start += periodFrames) {
            int frames = (int) Math.min(periodFrames, total - start);
            sent.read(start - latencyFrames, frames, expected);
            returned.read(start, frames, heard);
            int wrong = firstWrong(expected, heard, frames, effect);
            if (wrong >= 0) {
                spoiled++;
                firstWrong = firstWrong < 0 ? start + wrong : firstWrong;
            }
        }
        return new Comparison(total, (total + periodFrames - 1) / periodFrames, spoiled, firstWrong);
    }

    public boolean exact() {
        return spoiledPeriods == 0;
    }

    /** The earliest frame that is wrong in any channel; −1 if there is none. */
    private static int firstWrong(float[][] expected, float[][] heard, int frames, Effect effect) {
        int earliest = frames;
        for (int channel = 0; channel < expected.length; channel++) {
            earliest = firstWrong(expected[channel], heard[channel], earliest, effect);
        }
        return earliest == frames ? -1 : earliest;
    }

    private static int firstWrong(float[] expected, float[] heard, int frames, Effect effect) {
        for (int i = 0; i < frames; i++) {
            if (Float.floatToRawIntBits(effect.apply(expected[i])) != Float.floatToRawIntBits(heard[i])) {
                return i;
            }
        }
        return frames;
    }
}
