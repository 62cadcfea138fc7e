package org.wirejack.audioadapter.resample;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * The kernel for JVMs that have the Vector API. Before it is compiled it is slower than anything and makes garbage, so it
 * must be warmed up.
 */
final class VectorKernel implements Kernel {
    /** Eight floats: half a filter is a multiple of that. */
    private static final VectorSpecies<Float> TAPS = atMost(FloatVector.SPECIES_256);

    private static final VectorSpecies<Float> CHANNELS = atMost(FloatVector.SPECIES_512);
    private static final int GROUP = 4;

    /**
     * Whether the processor has vectors that multiply and add in one step; without, the Vector API would do it in
     * software. On x86 that comes with vectors of eight floats.
     */
    static boolean fast() {
        return TAPS.length() >= 8 || System.getProperty("os.arch", "").equals("aarch64");
    }

    private static VectorSpecies<Float> atMost(VectorSpecies<Float> species) {
        return FloatVector.SPECIES_PREFERRED.length() < species.length() ? FloatVector.SPECIES_PREFERRED : species;
    }

    @Override
    public float sum(float[] samples, int from, float[] row) {
        FloatVector old = FloatVector.zero(TAPS);
        FloatVector young = FloatVector.zero(TAPS);
        for (int i = 0, j = row.length - TAPS.length(); i < j; i += TAPS.length(), j -= TAPS.length()) {
            old = FloatVector.fromArray(TAPS, samples, from + i).fma(FloatVector.fromArray(TAPS, row, i), old);
            young = FloatVector.fromArray(TAPS, samples, from + j).fma(FloatVector.fromArray(TAPS, row, j), young);
        }
        return old.add(young).reduceLanes(VectorOperators.ADD);
    }

    @Override
    public void sums(float[] samples, int from, float[] row, float[] sums) {
        int group = GROUP * CHANNELS.length();
        int channel = 0;
        for (; channel + group <= sums.length; channel += group) {
            group(samples, from + channel, row, sums, channel);
        }
        for (; channel < sums.length; channel += CHANNELS.length()) {
            single(samples, from + channel, row, sums, channel);
        }
    }

    /** Four vectors of channels share each coefficient, and eight sums keep both multipliers busy. */
    private static void group(float[] samples, int from, float[] row, float[] sums, int channel) {
        int width = sums.length;
        int lanes = CHANNELS.length();
        FloatVector old0 = FloatVector.zero(CHANNELS);
        FloatVector old1 = old0;
        FloatVector old2 = old0;
        FloatVector old3 = old0;
        FloatVector young0 = old0;
        FloatVector young1 = old0;
        FloatVector young2 = old0;
        FloatVector young3 = old0;
        for (int i = 0, j = row.length - 1; i < j; i++, j--) {
            FloatVector first = FloatVector.broadcast(CHANNELS, row[i]);
            int a = from + i * width;
            old0 = FloatVector.fromArray(CHANNELS, samples, a).fma(first, old0);
            old1 = FloatVector.fromArray(CHANNELS, samples, a + lanes).fma(first, old1);
            old2 = FloatVector.fromArray(CHANNELS, samples, a + 2 * lanes).fma(first, old2);
            old3 = FloatVector.fromArray(CHANNELS, samples, a + 3 * lanes).fma(first, old3);
            FloatVector last = FloatVector.broadcast(CHANNELS, row[j]);
            int b = from + j * width;
            young0 = FloatVector.fromArray(CHANNELS, samples, b).fma(last, young0);
            young1 = FloatVector.fromArray(CHANNELS, samples, b + lanes).fma(last, young1);
            young2 = FloatVector.fromArray(CHANNELS, samples, b + 2 * lanes).fma(last, young2);
            young3 = FloatVector.fromArray(CHANNELS, samples, b + 3 * lanes).fma(last, young3);
        }
        old0.add(young0).intoArray(sums, channel);
        old1.add(young1).intoArray(sums, channel + lanes);
        old2.add(young2).intoArray(sums, channel + 2 * lanes);
        old3.add(young3).intoArray(sums, channel + 3 * lanes);
    }

    private static void single(float[] samples, int from, float[] row, float[] sums, int channel) {
        int width = sums.length;
        FloatVector old = FloatVector.zero(CHANNELS);
        FloatVector young = old;
        for (int i = 0, j = row.length - 1; i < j; i++, j--) {
            old = FloatVector.fromArray(CHANNELS, samples, from + i * width)
                    .fma(FloatVector.broadcast(CHANNELS, row[i]), old);
            young = FloatVector.fromArray(CHANNELS, samples, from + j * width)
                    .fma(FloatVector.broadcast(CHANNELS, row[j]), young);
        }
        old.add(young).intoArray(sums, channel);
    }
}
