package org.wirejack.cycle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.wirejack.audio.AudioPort;
import org.wirejack.wire.Wire;

/** The highest sample of each channel of one direction. Cycle thread only, but for {@link #handed}. */
final class ChannelPeaks {
    private final float[] gathered = new float[Wire.MAX_CHANNELS];
    private final float[] handed = new float[Wire.MAX_CHANNELS];
    private int channels;

    void gather(AudioPort[] ports, int frames) {
        for (int i = 0; i < ports.length; i++) {
            gathered[i] = Math.max(gathered[i], peak(ports[i].samples(), frames));
        }
    }

    /** What is no number is no peak. */
    private static float peak(float[] samples, int frames) {
        float peak = 0;
        for (int i = 0; i < frames; i++) {
            float height = Math.abs(samples[i]);
            if (height > peak) {
                peak = height;
            }
        }
        return peak;
    }

    /** Lays out what has been gathered, and begins anew. */
    void handOver(int count) {
        System.arraycopy(gathered, 0, handed, 0, count);
        Arrays.fill(gathered, 0);
        channels = count;
    }

    /** By channel, 1 being full scale. Whoever has been handed it, until it asks again. */
    List<Float> handed() {
        List<Float> peaks = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            peaks.add(handed[i]);
        }
        return Collections.unmodifiableList(peaks);
    }
}
