package org.wirejack.systemtests.faults;

import org.wirejack.systemtests.jack.Ramp;

/** The ramp of each channel, once around: a period of it is a copy. */
final class RampTables {
    private final float[][] samples;

    RampTables(int channels) {
        samples = new float[channels][Ramp.LENGTH];
        for (int channel = 0; channel < channels; channel++) {
            for (int i = 0; i < Ramp.LENGTH; i++) {
                samples[channel][i] = Ramp.sample(i, channel);
            }
        }
    }

    float[] channel(int channel) {
        return samples[channel];
    }

    int channels() {
        return samples.length;
    }
}
