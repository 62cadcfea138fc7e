package org.wirejack.systemtests.record;

import java.nio.file.Path;
import org.wirejack.engine.file.WavReader;
import org.wirejack.systemtests.jack.Ramp;

/**
 * What a recorded ramp shows, looked at in stretches of so many frames.
 *
 * @param frames in the file
 * @param firstFrame where the ramp begins; the length if it never does
 * @param firstFlaw where the first of these is; -1 for none
 * @param flawed stretches behind that which do not go on where the ramp was
 */
record RampTape(long frames, long firstFrame, long firstFlaw, long flawed) {
    private static final int UNKNOWN = -1;

    /** @param stretch divides the ramp's length */
    static RampTape read(Path file, int channels, int stretch) {
        float[][] samples = new float[channels][stretch];
        long at = 0;
        long first = UNKNOWN;
        long firstFlaw = UNKNOWN;
        long flawed = 0;
        int expected = UNKNOWN;
        try (WavReader reader = WavReader.open(file)) {
            if (reader.channels() != channels) {
                throw new AssertionError(reader.channels() + " channels");
            }
            for (int got = reader.read(samples, stretch); got > 0; got = reader.read(samples, stretch)) {
                int begin = ramp(samples, got);
                if (first == UNKNOWN && begin != UNKNOWN) {
                    first = at;
                } else if (first != UNKNOWN && begin != expected) {
                    flawed++;
                    firstFlaw = firstFlaw == UNKNOWN ? at : firstFlaw;
                }
                // A silent stretch keeps its place; one of the ramp says itself where it is.
                int here = begin == UNKNOWN ? expected : begin;
                expected = here == UNKNOWN ? UNKNOWN : (here + got) % Ramp.LENGTH;
                at += got;
            }
        }
        return new RampTape(at, first == UNKNOWN ? at : first, firstFlaw, flawed);
    }

    /** Which frame of the ramp the stretch begins with, on all channels and without a flaw; -1 if it is none. */
    private static int ramp(float[][] samples, int count) {
        // The ramp's own zero is silence on all channels, so the second frame tells.
        int begin = count < 2 ? UNKNOWN : Ramp.index(samples[0][1], 0) - 1;
        if (begin < 0) {
            return UNKNOWN;
        }
        for (int channel = 0; channel < samples.length; channel++) {
            for (int i = 0; i < count; i++) {
                if (samples[channel][i] != Ramp.sample(begin + i, channel)) {
                    return UNKNOWN;
                }
            }
        }
        return begin;
    }
}
