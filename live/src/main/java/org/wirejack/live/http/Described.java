package org.wirejack.live.http;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import org.wirejack.live.json.Schema;
import org.wirejack.live.model.Cable;
import org.wirejack.live.model.Graph;
import org.wirejack.live.model.LinkLevels;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.live.model.LoadFigures;
import org.wirejack.live.model.SlaveFigures;

/** {@code /api/schema}: all routes, and what is said there. */
final class Described {
    private final JsonArray routes = new JsonArray();

    private Described() {}

    static JsonObject document() {
        Described all = new Described();
        all.route("GET", "/api/status", "How everything is, not older than a second.", "LiveStatus");
        all.route("GET", "/api/graph", "Ports and cables of the server.", "Graph");
        all.route(
                "GET",
                "/api/events",
                "Server-sent events: 'status' (LiveStatus) once a second, 'levels' (LinkLevels, an array) five times a"
                        + " second, 'graph' (Graph) and a manager's 'slaves' (SlaveFigures, an array) when they have changed.",
                "");
        all.route("POST", "/api/connect", "Plugs in a cable. The body is a Cable, and so below.", "Cable");
        all.route("POST", "/api/disconnect", "Pulls a cable.", "Cable");
        all.route("POST", "/api/load", "Slaves only: loads {\"load\": \"gain:-6\"}; answers LoadFigures.", "");
        all.route("POST", "/api/unload", "Slaves only: unloads {\"id\": 1}, a number of LoadFigures.", "");
        all.route("GET", "/api/slaves", "A manager's slaves as they show themselves: an array of SlaveFigures.", "");
        all.route(
                "POST",
                "/api/slave/connect",
                "Plugs in a cable at a slave of this manager: a Cable with {\"slave\": \"synth1\"} besides, and so below.",
                "");
        all.route("POST", "/api/slave/disconnect", "Pulls a cable there.", "");
        all.route("POST", "/api/slave/load", "Loads a client there.", "");
        all.route("POST", "/api/slave/unload", "Unloads one there.", "");
        all.route("GET", "/api/schema", "This.", "");
        all.route("GET", "/metrics", "The same figures in Prometheus' text format.", "");
        return all.finished();
    }

    private void route(String method, String path, String about, String type) {
        JsonObject route = new JsonObject();
        route.addProperty("method", method);
        route.addProperty("path", path);
        route.addProperty("about", about);
        if (!type.isEmpty()) {
            route.addProperty("$ref", "#/$defs/" + type);
        }
        routes.add(route);
    }

    private JsonObject finished() {
        JsonObject document = new JsonObject();
        document.addProperty("$schema", "https://json-schema.org/draft/2020-12/schema");
        document.addProperty("title", "Wirejack live view, schema " + LiveStatus.SCHEMA);
        document.addProperty(
                "description", "What is refused is answered with a status from 400 up and {\"error\": sentence}.");
        document.add("routes", routes);
        document.add(
                "$defs",
                new Schema()
                        .with(LiveStatus.class)
                        .with(Graph.class)
                        .with(Cable.class)
                        .with(LoadFigures.class)
                        .with(LinkLevels.class)
                        .with(SlaveFigures.class)
                        .definitions());
        return document;
    }
}
