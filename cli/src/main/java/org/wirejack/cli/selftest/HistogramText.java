package org.wirejack.cli.selftest;

import java.util.List;
import java.util.Locale;
import org.wirejack.cycle.TurnaroundReport.Bar;

/** A histogram as lines of text, from the first bar that holds something to the last. */
final class HistogramText {
    private static final int WIDTH = 30;
    private static final double NANOS_PER_MILLI = 1e6;

    private HistogramText() {}

    static List<String> lines(List<Bar> bars) {
        long total = Math.max(1, bars.stream().mapToLong(Bar::count).sum());
        long all = bars.stream()
                .filter(bar -> bar.count() > 0)
                .mapToLong(Bar::upToNanos)
                .max()
                .orElse(0);
        return bars.stream()
                .dropWhile(bar -> bar.count() == 0)
                .takeWhile(bar -> bar.upToNanos() <= all)
                .map(bar -> line(bar, total))
                .toList();
    }

    /** Few are shown too: a bar that holds something has a mark. */
    private static String line(Bar bar, long total) {
        int marks = (int) ((bar.count() * WIDTH + total - 1) / total);
        return String.format(
                        Locale.ROOT,
                        "up to %8.3f ms  %7.3f %%  %7d  %s",
                        bar.upToNanos() / NANOS_PER_MILLI,
                        100.0 * bar.count() / total,
                        bar.count(),
                        "#".repeat(marks))
                .stripTrailing();
    }
}
