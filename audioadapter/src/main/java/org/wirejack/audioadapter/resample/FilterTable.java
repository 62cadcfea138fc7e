package org.wirejack.audioadapter.resample;

import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A filter's impulse response, sampled at some phases between two input frames; what lies between is found by cubics.
 *
 * <p>Immutable, and shared by all resamplers of one design for as long as there are any. Doubles, because a row is made
 * once per output frame and then serves all channels.
 */
final class FilterTable {
    private static final Map<FilterDesign, WeakReference<FilterTable>> SHARED = new ConcurrentHashMap<>();

    private final FilterDesign design;
    /** Phases −1 to phases + 1, since a cubic takes a neighbour more on each side. */
    private final double[] rows;

    private FilterTable(FilterDesign design) {
        this.design = design;
        this.rows = new double[(design.phases() + 3) * design.taps()];
        for (int phase = -1; phase <= design.phases() + 1; phase++) {
            fill(phase);
        }
    }

    /** The table of a design: the one in use, or a new one. Any thread; allocates. */
    static FilterTable of(FilterDesign design) {
        while (true) {
            var kept = SHARED.compute(design, (key, old) -> old == null || old.get() == null ? made(key) : old);
            FilterTable table = kept.get();
            if (table != null) {
                return table;
            }
        }
    }

    private static WeakReference<FilterTable> made(FilterDesign design) {
        return new WeakReference<>(new FilterTable(design));
    }

    private void fill(int phase) {
        int taps = design.taps();
        double newest = (double) phase / design.phases() + taps / 2.0 - 1;
        for (int tap = 0; tap < taps; tap++) {
            rows[(phase + 1) * taps + tap] = design.response(newest - tap);
        }
    }

    int taps() {
        return design.taps();
    }

    /** From a frame to the middle of what it makes: half the length, and the frame that is not consumed yet. */
    double delayFrames() {
        return design.taps() / 2.0 + 1;
    }

    /**
     * Makes the coefficients for one output frame. Cycle thread only.
     *
     * @param fraction how far it lies behind an input frame, 0 &lt;= fraction &lt; 1
     * @param row gets {@link #taps()} coefficients, that for the oldest frame first
     */
    void row(double fraction, float[] row) {
        double place = fraction * design.phases();
        int phase = (int) place;
        double x = place - phase;
        double before = -x * (x - 1) * (x - 2) / 6;
        double here = (x + 1) * (x - 1) * (x - 2) / 2;
        double next = -(x + 1) * x * (x - 2) / 2;
        double after = (x + 1) * x * (x - 1) / 6;
        int a = phase * row.length;
        int b = a + row.length;
        int c = b + row.length;
        int d = c + row.length;
        for (int i = 0; i < row.length; i++) {
            row[i] = (float) (before * rows[a + i] + here * rows[b + i] + next * rows[c + i] + after * rows[d + i]);
        }
    }
}
