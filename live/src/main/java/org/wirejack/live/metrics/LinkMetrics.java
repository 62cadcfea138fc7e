package org.wirejack.live.metrics;

import java.util.List;
import java.util.function.BiFunction;
import org.wirejack.live.model.DurationFigures;
import org.wirejack.live.model.LinkFigures;
import org.wirejack.live.model.SessionFigures;

/** What is counted of links, family by family, since those of a name stand together. */
final class LinkMetrics {
    private static final double MILLIS_PER_SECOND = 1e3;

    private final List<LinkFigures> links;
    private final BiFunction<String, String, Family> gauge;

    LinkMetrics(List<LinkFigures> links, BiFunction<String, String, Family> gauge) {
        this.links = links;
        this.gauge = gauge;
    }

    void write(BiFunction<String, String, Family> counter) {
        Family online = gauge.apply("link_online", "1 while the other end is heard.");
        links.forEach(link -> online.row(labels(link), link.state().equals("online") ? 1 : 0));
        for (LinkCounter each : LinkCounter.ALL) {
            Family family = counter.apply(each.name(), each.about());
            links.forEach(link -> family.row(labels(link), each.value().applyAsLong(link.cycles())));
        }
        latencies();
        turnarounds();
    }

    private void latencies() {
        Family family = gauge.apply("latency_seconds", "What the session adds to the way of a sample there and back.");
        for (LinkFigures link : links) {
            SessionFigures session = link.session();
            if (session != null) {
                family.row(labels(link), session.latencyMillis() / MILLIS_PER_SECOND);
            }
        }
    }

    private void turnarounds() {
        Family family = gauge.apply("turnaround_seconds", "Of about the last second; quantile 1 is the longest.");
        for (LinkFigures link : links) {
            DurationFigures recent = link.recentTurnaround();
            if (recent.count() > 0) {
                Labels labels = labels(link);
                family.row(labels.and("quantile", "0.5"), recent.p50Millis() / MILLIS_PER_SECOND);
                family.row(labels.and("quantile", "0.99"), recent.p99Millis() / MILLIS_PER_SECOND);
                family.row(labels.and("quantile", "1"), recent.maxMillis() / MILLIS_PER_SECOND);
            }
        }
    }

    private static Labels labels(LinkFigures link) {
        return Labels.of("link", link.name());
    }
}
