package org.wirejack.cli.selftest;

import java.util.Locale;
import org.wirejack.cli.tape.Material;

/**
 * Where sound is wrong for the first time.
 *
 * @param frame of what came back
 * @param channel 1 and up
 */
record BadPosition(long frame, int channel, float expected, float heard) {
    /** The lowest channel that differs in a frame of which one does. */
    static BadPosition at(long frame, Material sent, Material returned, int latencyFrames) {
        float[][] expected = new float[sent.channels()][1];
        float[][] heard = new float[sent.channels()][1];
        sent.read(frame - latencyFrames, 1, expected);
        returned.read(frame, 1, heard);
        int channel = 0;
        while (channel < expected.length - 1
                && Float.floatToRawIntBits(expected[channel][0]) == Float.floatToRawIntBits(heard[channel][0])) {
            channel++;
        }
        return new BadPosition(frame, channel + 1, expected[channel][0], heard[channel][0]);
    }

    String text(int sampleRate) {
        return String.format(
                Locale.ROOT,
                "frame %d (%.3f s), channel %d: %.6f instead of %.6f",
                frame,
                (double) frame / sampleRate,
                channel,
                heard,
                expected);
    }
}
