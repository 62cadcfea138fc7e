package org.wirejack.audioadapter.bridge;

/**
 * How a way fares.
 *
 * @param ratioPpm by how much the writer's clock is faster than the reader's, beyond their nominal rates
 * @param errorFrames how much too long the delay is, in the writer's frames
 * @param latencyMillis time from a frame's place in the writer's clock to its place in the reader's
 * @param fillFrames written and not yet read at the last cycle of the reader
 * @param gaps jumps of either clock
 * @param underruns times at which the writer had not yet written what was due
 * @param overruns times at which the writer had written over what was due
 * @param steps times at which the reader went on at another place, after a fade
 */
public record WayReport(
        WayState state,
        double ratioPpm,
        double errorFrames,
        double latencyMillis,
        long fillFrames,
        long gaps,
        long underruns,
        long overruns,
        long steps) {
    /** Of a way that does not exist yet, since an end has not started. */
    static final WayReport NONE = new WayReport(WayState.WAITING, 0, 0, 0, 0, 0, 0, 0, 0);
}
