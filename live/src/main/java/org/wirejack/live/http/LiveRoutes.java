package org.wirejack.live.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wirejack.live.LiveSource;
import org.wirejack.live.json.LiveJson;
import org.wirejack.live.metrics.MetricsText;

/** All that there is to be asked for. */
final class LiveRoutes {
    private final Sampler sampler;
    private final GraphReader graphs;
    private final EventHub hub;
    private final SlaveWatch slaves;

    LiveRoutes(Sampler sampler, GraphReader graphs, EventHub hub, SlaveWatch slaves) {
        this.sampler = sampler;
        this.graphs = graphs;
        this.hub = hub;
        this.slaves = slaves;
    }

    Routes of(LiveSource source, @Nullable String token) {
        byte[] schema = LiveJson.bytes(Described.document());
        Commands commands = new Commands(source, graphs, sampler::wake);
        return new Routes()
                .get("/", Page.entrance("index.html", "text/html; charset=utf-8", token))
                .get("/live.css", Page.of("live.css", "text/css; charset=utf-8"))
                .get("/live.js", Page.of("live.js", "text/javascript; charset=utf-8"))
                .get("/api/status", exchange -> Reply.json(exchange, sampler.status()))
                .get("/api/graph", exchange -> Reply.json(exchange, graphs.graph()))
                .get("/api/events", new EventRoute(hub, this::joined))
                .get("/api/schema", exchange -> Reply.send(exchange, Reply.JSON, schema))
                .get("/metrics", exchange -> Reply.send(exchange, MetricsText.TYPE, metrics()))
                .post("/api/connect", commands::connect)
                .post("/api/disconnect", commands::disconnect)
                .post("/api/load", commands::load)
                .post("/api/unload", commands::unload);
    }

    private void joined() {
        sampler.wake();
        slaves.wake();
    }

    private byte[] metrics() {
        return MetricsText.of(sampler.statusInPassing()).getBytes(StandardCharsets.UTF_8);
    }
}
