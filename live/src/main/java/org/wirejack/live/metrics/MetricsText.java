package org.wirejack.live.metrics;

import org.jspecify.annotations.Nullable;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.PauseFigures;
import org.wirejack.live.model.ProcessFigures;
import org.wirejack.live.model.ServerFigures;

/** A status in Prometheus' text format 0.0.4: base units, totals that only grow, and nothing where nothing is known. */
public final class MetricsText {
    public static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final String BEGINNING = "wirejack_";
    private static final double MILLIS_PER_SECOND = 1e3;

    private final StringBuilder text = new StringBuilder();

    private MetricsText() {}

    public static String of(LiveStatus status) {
        MetricsText metrics = new MetricsText();
        metrics.info(status);
        metrics.process(status.process());
        metrics.server(status.server());
        metrics.pauses(status.pauses());
        new LinkMetrics(status.links(), metrics::gauge).write(metrics::counter);
        AdapterMetrics.write(status.adapters(), metrics::gauge, metrics::counter);
        return metrics.text.toString();
    }

    private void info(LiveStatus status) {
        gauge("info", "Always 1; the labels say what this is.")
                .row(
                        Labels.of("role", status.role())
                                .and("name", status.name())
                                .and("host", status.host())
                                .and("version", status.version())
                                .and("state", status.state()),
                        1);
    }

    private void process(ProcessFigures process) {
        gauge("uptime_seconds", "Seconds since the program began.").row(Labels.NONE, process.uptimeSeconds());
        gauge("heap_bytes", "Java heap in use, garbage included.").row(Labels.NONE, process.heapBytes());
        Double percent = process.cpuPercent();
        if (percent != null) {
            gauge("cpu_percent", "Of one processor, in about the last second.").row(Labels.NONE, percent);
        }
    }

    private void server(@Nullable ServerFigures server) {
        if (server == null) {
            return;
        }
        Labels labels = Labels.of("server", server.text());
        gauge("sample_rate_hertz", "Of the server.").row(labels, server.sampleRate());
        gauge("period_frames", "Of the server.").row(labels, server.periodFrames());
        Long xruns = server.xruns();
        if (xruns != null) {
            counter("xruns_total", "Gaps of the server's sound card.").row(labels, xruns);
        }
    }

    private void pauses(PauseFigures pauses) {
        counter("stalls_total", "Times at which the cycle's thread was held up.")
                .row(Labels.NONE, pauses.stalls());
        gauge("stall_longest_seconds", "The longest of these.")
                .row(Labels.NONE, pauses.longestStallMillis() / MILLIS_PER_SECOND);
        counter("collector_pauses_total", "Pauses of the Java machine's collector.")
                .row(Labels.NONE, pauses.collections());
        gauge("collector_pause_longest_seconds", "The longest of these.")
                .row(Labels.NONE, pauses.longestCollectionMillis() / MILLIS_PER_SECOND);
    }

    private Family gauge(String name, String about) {
        return new Family(text, BEGINNING + name, "gauge", about);
    }

    private Family counter(String name, String about) {
        return new Family(text, BEGINNING + name, "counter", about);
    }
}
