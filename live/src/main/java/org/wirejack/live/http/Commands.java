package org.wirejack.live.http;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.wirejack.audio.Connection;
import org.wirejack.live.ClientLoader;
import org.wirejack.live.LiveSource;

/** What may be asked for by POST. Any thread. */
final class Commands {
    private final LiveSource source;
    private final GraphReader graphs;
    private final Runnable onChanged;

    /** @param onChanged told when the graph is another one */
    Commands(LiveSource source, GraphReader graphs, Runnable onChanged) {
        this.source = source;
        this.graphs = graphs;
        this.onChanged = onChanged;
    }

    void connect(HttpExchange exchange) throws IOException {
        change(exchange, graphs::connect);
    }

    void disconnect(HttpExchange exchange) throws IOException {
        change(exchange, graphs::disconnect);
    }

    private void change(HttpExchange exchange, Consumer<Connection> change) throws IOException {
        Body body = Body.of(exchange, "output", "input");
        Connection cable = new Connection(body.text("output"), body.text("input"));
        Object answer = asked(() -> {
            change.accept(cable);
            return new JsonObject();
        });
        Reply.json(exchange, answer);
    }

    void load(HttpExchange exchange) throws IOException {
        ClientLoader loader = loader();
        String description = Body.of(exchange, "load").text("load");
        Reply.json(exchange, asked(() -> loader.load(description)));
    }

    void unload(HttpExchange exchange) throws IOException {
        ClientLoader loader = loader();
        int id = Body.of(exchange, "id").number("id");
        Object answer = asked(() -> {
            loader.unload(id);
            return new JsonObject();
        });
        Reply.json(exchange, answer);
    }

    private ClientLoader loader() {
        ClientLoader loader = source.loader();
        if (loader == null) {
            throw new Refused(Refused.NOT_FOUND, "clients can be loaded into a slave only");
        }
        return loader;
    }

    private Object asked(Supplier<Object> work) {
        try {
            return work.get();
        } catch (IllegalArgumentException e) {
            throw new Refused(Refused.BAD_REQUEST, String.valueOf(e.getMessage()));
        } finally {
            onChanged.run();
        }
    }
}
