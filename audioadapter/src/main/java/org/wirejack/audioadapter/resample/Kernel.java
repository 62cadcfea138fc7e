package org.wirejack.audioadapter.resample;

/**
 * The inner loops of the filter. Both sum from the outer ends of the filter to its middle: what the tails add is small, and
 * small numbers first lose the least. Cycle thread only; stateless.
 */
interface Kernel {
    /**
     * One channel.
     *
     * @param samples one channel's frames
     * @param from the oldest frame under the filter
     * @param row coefficients, a multiple of {@link FilterDesign#TAP_STEP}
     */
    float sum(float[] samples, int from, float[] row);

    /**
     * All channels.
     *
     * @param samples rows of channels, one for each frame
     * @param from the oldest frame's row begins here
     * @param row coefficients, a multiple of {@link FilterDesign#TAP_STEP}
     * @param sums gets one sum for each channel; its length is that of a row, a multiple of {@link Kernels#WIDTH_STEP}
     */
    void sums(float[] samples, int from, float[] row, float[] sums);
}
