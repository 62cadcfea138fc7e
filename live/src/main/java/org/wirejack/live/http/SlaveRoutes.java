package org.wirejack.live.http;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.wirejack.live.model.SlaveFigures;
import org.wirejack.live.relay.SlaveRefused;
import org.wirejack.live.relay.SlaveViews;

/** What a manager passes on to its slaves, and what these say. Any thread. */
final class SlaveRoutes {
    private static final String SLAVE = "slave";

    private final SlaveViews views;
    private final SlaveWatch watch;

    SlaveRoutes(SlaveViews views, SlaveWatch watch) {
        this.views = views;
        this.watch = watch;
    }

    void addTo(Routes routes) {
        routes.get("/api/slaves", exchange -> Reply.json(exchange, all()))
                .post("/api/slave/connect", exchange -> cable(exchange, "/api/connect"))
                .post("/api/slave/disconnect", exchange -> cable(exchange, "/api/disconnect"))
                .post("/api/slave/load", this::load)
                .post("/api/slave/unload", this::unload);
    }

    /** All at the same time, so that it takes no longer than the slowest. */
    private List<SlaveFigures> all() {
        try (ExecutorService looks = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<SlaveFigures>> figures = views.places().stream()
                    .map(place -> looks.submit(() -> views.look(place)))
                    .toList();
            return figures.stream().map(SlaveRoutes::result).toList();
        }
    }

    private static SlaveFigures result(Future<SlaveFigures> figures) {
        try {
            return figures.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused(Refused.UNAVAILABLE, "the live view ends");
        }
    }

    private void cable(HttpExchange exchange, String path) throws IOException {
        Body body = Body.of(exchange, SLAVE, "output", "input");
        JsonObject cable = new JsonObject();
        cable.addProperty("output", body.text("output"));
        cable.addProperty("input", body.text("input"));
        pass(exchange, body, path, cable);
    }

    private void load(HttpExchange exchange) throws IOException {
        Body body = Body.of(exchange, SLAVE, "load");
        JsonObject load = new JsonObject();
        load.addProperty("load", body.text("load"));
        pass(exchange, body, "/api/load", load);
    }

    private void unload(HttpExchange exchange) throws IOException {
        Body body = Body.of(exchange, SLAVE, "id");
        JsonObject load = new JsonObject();
        load.addProperty("id", body.number("id"));
        pass(exchange, body, "/api/unload", load);
    }

    private void pass(HttpExchange exchange, Body body, String path, JsonObject said) throws IOException {
        String slave = body.text(SLAVE);
        try {
            views.command(slave, path, said);
            watch.look(views.named(slave));
        } catch (SlaveRefused refused) {
            throw new Refused(
                    refused.answered() ? Refused.BAD_REQUEST : Refused.BAD_GATEWAY, slave + ": " + refused.sentence());
        }
        Reply.json(exchange, new JsonObject());
    }
}
