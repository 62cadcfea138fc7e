package org.wirejack.audioadapter.resample;

import java.util.Arrays;

/** A run of frames for each channel. */
final class PlanarHistory implements History {
    private final float[][] samples;
    private final HistoryRoom room;
    private final Kernel kernel;

    PlanarHistory(int channels, HistoryRoom room, Kernel kernel) {
        this.samples = new float[channels][room.frames()];
        this.room = room;
        this.kernel = kernel;
    }

    @Override
    public void clear() {
        for (float[] run : samples) {
            Arrays.fill(run, 0);
        }
        room.rewind();
    }

    @Override
    public void append(float[][] input, int frames) {
        if (room.isFull(frames)) {
            for (float[] run : samples) {
                System.arraycopy(run, room.start(), run, 0, room.taps());
            }
            room.rewind();
        }
        int at = room.start() + room.taps();
        for (int channel = 0; channel < samples.length; channel++) {
            System.arraycopy(input[channel], 0, samples[channel], at, frames);
        }
    }

    @Override
    public void render(float[] row, int frame, float[][] output, int outputFrame) {
        int from = room.start() + frame;
        for (int channel = 0; channel < samples.length; channel++) {
            output[channel][outputFrame] = kernel.sum(samples[channel], from, row);
        }
    }

    @Override
    public void consume(int frames) {
        room.advance(frames);
    }
}
