package org.wirejack.audioadapter.resample;

import java.util.Arrays;

/** The kernel in plain Java. */
final class PlainKernel implements Kernel {
    /** Four accumulators: one alone would wait for itself. No fused multiply-add, which is slower here. */
    @Override
    public float sum(float[] samples, int from, float[] row) {
        float oldest = 0;
        float older = 0;
        float newer = 0;
        float newest = 0;
        for (int i = 0, j = row.length - 1; i < j; i += 2, j -= 2) {
            oldest += samples[from + i] * row[i];
            older += samples[from + i + 1] * row[i + 1];
            newer += samples[from + j - 1] * row[j - 1];
            newest += samples[from + j] * row[j];
        }
        return oldest + newest + (older + newer);
    }

    /** Loops over channels, which the compiler makes vectors of by itself. */
    @Override
    public void sums(float[] samples, int from, float[] row, float[] sums) {
        Arrays.fill(sums, 0);
        for (int i = 0, j = row.length - 1; i < j; i++, j--) {
            add(samples, from + i * sums.length, row[i], sums);
            add(samples, from + j * sums.length, row[j], sums);
        }
    }

    private static void add(float[] samples, int at, float coefficient, float[] sums) {
        for (int channel = 0; channel < sums.length; channel++) {
            sums[channel] += samples[at + channel] * coefficient;
        }
    }
}
