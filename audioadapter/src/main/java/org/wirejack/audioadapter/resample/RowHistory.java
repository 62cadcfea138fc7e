package org.wirejack.audioadapter.resample;

import java.util.Arrays;

/** A row of channels for each frame, padded to whole vectors. */
final class RowHistory implements History {
    private final int channels;
    private final int width;
    private final float[] samples;
    private final float[] sums;
    private final HistoryRoom room;
    private final Kernel kernel;

    RowHistory(int channels, HistoryRoom room, Kernel kernel) {
        this.channels = channels;
        this.width = Math.ceilDiv(channels, Kernels.WIDTH_STEP) * Kernels.WIDTH_STEP;
        this.samples = new float[Math.multiplyExact(room.frames(), width)];
        this.sums = new float[width];
        this.room = room;
        this.kernel = kernel;
    }

    @Override
    public void clear() {
        Arrays.fill(samples, 0);
        room.rewind();
    }

    @Override
    public void append(float[][] input, int frames) {
        if (room.isFull(frames)) {
            System.arraycopy(samples, room.start() * width, samples, 0, room.taps() * width);
            room.rewind();
        }
        int at = (room.start() + room.taps()) * width;
        for (int channel = 0; channel < channels; channel++) {
            scatter(input[channel], frames, at + channel);
        }
    }

    private void scatter(float[] run, int frames, int at) {
        for (int frame = 0; frame < frames; frame++) {
            samples[at + frame * width] = run[frame];
        }
    }

    @Override
    public void render(float[] row, int frame, float[][] output, int outputFrame) {
        kernel.sums(samples, (room.start() + frame) * width, row, sums);
        for (int channel = 0; channel < channels; channel++) {
            output[channel][outputFrame] = sums[channel];
        }
    }

    @Override
    public void consume(int frames) {
        room.advance(frames);
    }
}
