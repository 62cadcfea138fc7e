package org.wirejack.live.json;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.Strictness;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.wirejack.live.model.Graph;
import org.wirejack.live.model.LiveStatus;

/** Records to JSON and back. What is not known is null, and always there. Any thread. */
public final class LiveJson {
    private static final Gson GSON = new GsonBuilder()
            .serializeNulls()
            .disableHtmlEscaping()
            .setStrictness(Strictness.STRICT)
            .create();

    private LiveJson() {}

    /** UTF-8, on one line. */
    public static byte[] bytes(Object value) {
        return GSON.toJson(value).getBytes(StandardCharsets.UTF_8);
    }

    /** @throws IllegalArgumentException if it is not JSON */
    public static JsonElement parse(String json) {
        JsonElement element = read(json, JsonElement.class);
        if (element == null) {
            throw new IllegalArgumentException("nothing is there");
        }
        return element;
    }

    /** @throws IllegalArgumentException if it is none */
    public static LiveStatus status(String json) {
        LiveStatus status = read(json, LiveStatus.class);
        if (status == null || status.schema() != LiveStatus.SCHEMA) {
            throw new IllegalArgumentException("not a status of schema " + LiveStatus.SCHEMA);
        }
        return status;
    }

    /** @throws IllegalArgumentException if it is none */
    public static Graph graph(String json) {
        Graph graph = read(json, Graph.class);
        if (graph == null) {
            throw new IllegalArgumentException("not a graph");
        }
        return graph;
    }

    private static <T> @Nullable T read(String json, Class<T> type) {
        try {
            return GSON.fromJson(json, type);
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("not as it should be: " + e.getMessage(), e);
        }
    }
}
