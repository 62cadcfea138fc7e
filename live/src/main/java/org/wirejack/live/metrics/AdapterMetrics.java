package org.wirejack.live.metrics;

import java.util.List;
import java.util.function.BiFunction;
import org.wirejack.live.model.AdapterFigures;
import org.wirejack.live.model.WayFigures;

/** What is measured of adapters. */
final class AdapterMetrics {
    private static final double MILLIS_PER_SECOND = 1e3;

    private final Family locked;
    private final Family ratio;
    private final Family latency;
    private final Family faults;

    private AdapterMetrics(BiFunction<String, String, Family> gauge, BiFunction<String, String, Family> counter) {
        locked = gauge.apply("adapter_locked", "1 while rates and delay are as they should be.");
        ratio = gauge.apply("adapter_ratio_ppm", "By how much the writer's clock is faster.");
        latency = gauge.apply("adapter_latency_seconds", "How late sound is.");
        faults = counter.apply("adapter_missing_total", "Times at which something was missing when due.");
    }

    /** Family by family, since those of a name stand together. */
    static void write(
            List<AdapterFigures> adapters,
            BiFunction<String, String, Family> gauge,
            BiFunction<String, String, Family> counter) {
        AdapterMetrics all = new AdapterMetrics(gauge, counter);
        adapters.forEach(one -> all.both(one, (labels, way) -> all.locked.row(labels, isLocked(way) ? 1 : 0)));
        adapters.forEach(one -> all.both(one, (labels, way) -> all.ratio.row(labels, way.ratioPpm())));
        adapters.forEach(one ->
                all.both(one, (labels, way) -> all.latency.row(labels, way.latencyMillis() / MILLIS_PER_SECOND)));
        adapters.forEach(one ->
                all.both(one, (labels, way) -> all.faults.row(labels, way.underruns() + way.overruns())));
    }

    private static boolean isLocked(WayFigures way) {
        return way.state().equals("locked");
    }

    private void both(AdapterFigures adapter, Row row) {
        Labels labels = Labels.of("adapter", adapter.name());
        row.write(labels.and("way", "to_device"), adapter.toDevice());
        row.write(labels.and("way", "from_device"), adapter.fromDevice());
    }

    private interface Row {
        void write(Labels labels, WayFigures way);
    }
}
