package org.wirejack.audioadapter.bridge;

import org.wirejack.rt.Counter;

/** The figures of a way. Written by the reader's cycle thread, read by any. */
final class WayMeter {
    private static final WayState[] STATES = WayState.values();

    final Counter underruns = new Counter();
    final Counter overruns = new Counter();
    final Counter entries = new Counter();
    private final Gauge state = new Gauge();
    private final Gauge ratioPpm = new Gauge();
    private final Gauge errorFrames = new Gauge();
    private final Gauge fillFrames = new Gauge();

    void sounds(WayState now, double ppm, double tooLongFrames, long fill) {
        state.set(now.ordinal());
        ratioPpm.set(ppm);
        errorFrames.set(tooLongFrames);
        fillFrames.set((double) fill);
    }

    void waits() {
        state.set(WayState.WAITING.ordinal());
    }

    WayReport report(double latencyMillis, long gaps) {
        return new WayReport(
                STATES[(int) state.get()],
                ratioPpm.get(),
                errorFrames.get(),
                latencyMillis,
                (long) fillFrames.get(),
                gaps,
                underruns.get(),
                overruns.get(),
                Math.max(0, entries.get() - 1));
    }
}
