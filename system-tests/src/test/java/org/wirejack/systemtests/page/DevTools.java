package org.wirejack.systemtests.page;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** A browser's developer tools, by their protocol: calls with answers, and what the page complains of. */
final class DevTools implements WebSocket.Listener {
    private static final long PATIENCE_SECONDS = 30;

    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonObject>> waiting = new ConcurrentHashMap<>();
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final StringBuilder message = new StringBuilder();
    private @Nullable WebSocket socket;

    static DevTools connect(HttpClient http, URI place) {
        DevTools tools = new DevTools();
        tools.socket = http.newWebSocketBuilder().buildAsync(place, tools).join();
        return tools;
    }

    /** @throws AssertionError if the browser refuses, or does not answer */
    JsonObject call(String method, JsonObject parameters) {
        int id = lastId.incrementAndGet();
        JsonObject call = new JsonObject();
        call.addProperty("id", id);
        call.addProperty("method", method);
        call.add("params", parameters);
        CompletableFuture<JsonObject> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        if (socket != null) {
            socket.sendText(call.toString(), true).join();
        }
        JsonObject said = answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
        if (said.has("error")) {
            throw new AssertionError(method + ": " + said.get("error"));
        }
        return said.getAsJsonObject("result");
    }

    /** Faults of scripts, and what the browser refused to load. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
        message.append(part);
        if (last) {
            take(JsonParser.parseString(message.toString()).getAsJsonObject());
            message.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void take(JsonObject said) {
        if (said.has("id")) {
            CompletableFuture<JsonObject> answer = waiting.remove(said.get("id").getAsInt());
            if (answer != null) {
                answer.complete(said);
            }
        } else if (List.of("Runtime.exceptionThrown", "Log.entryAdded")
                .contains(said.get("method").getAsString())) {
            complaints.add(said.get("params").toString());
        }
    }
}
