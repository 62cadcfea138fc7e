package org.wirejack.live.top;

import java.util.List;
import java.util.Locale;
import org.wirejack.live.model.AdapterFigures;
import org.wirejack.live.model.WayFigures;

/** An adapter in two lines, one for each way. */
final class AdapterRow {
    static final String HEAD = "ADAPTER          WAY  STATE        PPM LATENCY-ms   FILL  GAPS MISSING  STEPS";

    private static final int NAME = 16;
    private static final int STATE = 7;

    private AdapterRow() {}

    static List<String> lines(AdapterFigures adapter) {
        return List.of(
                line(Cell.harmless(adapter.name()), "to", adapter.toDevice()), line("", "from", adapter.fromDevice()));
    }

    private static String line(String name, String direction, WayFigures way) {
        return String.format(
                Locale.ROOT,
                "%s %-4s %s %+8.1f %10.2f %6d %5d %7d %6d",
                Cell.left(name, NAME),
                direction,
                Cell.left(way.state(), STATE),
                way.ratioPpm(),
                way.latencyMillis(),
                way.fillFrames(),
                way.gaps(),
                way.underruns() + way.overruns(),
                way.steps());
    }
}
