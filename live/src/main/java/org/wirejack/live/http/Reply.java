package org.wirejack.live.http;

import com.google.gson.JsonObject;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import org.wirejack.live.json.LiveJson;

/** Answers. */
final class Reply {
    static final String JSON = "application/json; charset=utf-8";
    static final int OK = 200;

    private static final int SEE_OTHER = 303;
    private static final int NO_BODY = -1;

    private Reply() {}

    /** What all answers say: keep nothing, guess nothing, and load nothing from anywhere else. */
    static void prepare(HttpExchange exchange) {
        Headers headers = exchange.getResponseHeaders();
        headers.set("Cache-Control", "no-store");
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("Referrer-Policy", "no-referrer");
        headers.set("Content-Security-Policy", "default-src 'self'; img-src 'self' data:; frame-ancestors 'none'");
    }

    static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        send(exchange, OK, type, body);
    }

    static void json(HttpExchange exchange, Object value) throws IOException {
        send(exchange, OK, JSON, LiveJson.bytes(value));
    }

    static void refusal(HttpExchange exchange, Refused refused) throws IOException {
        JsonObject body = new JsonObject();
        body.addProperty("error", refused.sentence());
        if (refused.status() == Refused.UNAUTHORIZED) {
            exchange.getResponseHeaders().set("WWW-Authenticate", "Bearer");
        }
        send(exchange, refused.status(), JSON, LiveJson.bytes(body));
    }

    /** Somewhere else on this server. */
    static void elsewhere(HttpExchange exchange, String path) throws IOException {
        exchange.getResponseHeaders().set("Location", path);
        exchange.sendResponseHeaders(SEE_OTHER, NO_BODY);
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
