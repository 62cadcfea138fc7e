package org.wirejack.live.http;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.wirejack.live.json.LiveJson;

/** What a command says: one small JSON object with these members and no others. */
final class Body {
    static final int MOST_BYTES = 8192;

    private static final String TYPE = "application/json";

    private final JsonObject members;

    private Body(JsonObject members) {
        this.members = members;
    }

    /** @throws Refused if it is anything else */
    static Body of(HttpExchange exchange, String... names) throws IOException {
        String type = exchange.getRequestHeaders().getFirst("Content-Type");
        if (type == null || !type.split(";", 2)[0].strip().equalsIgnoreCase(TYPE)) {
            throw new Refused(Refused.UNSUPPORTED_TYPE, "Content-Type: " + TYPE + " is wanted, not " + type);
        }
        byte[] bytes = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            throw new Refused(Refused.TOO_LARGE, "at most " + MOST_BYTES + " bytes are taken");
        }
        return parse(new String(bytes, StandardCharsets.UTF_8), Set.of(names));
    }

    private static Body parse(String text, Set<String> names) {
        JsonElement element;
        try {
            element = LiveJson.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refused(Refused.BAD_REQUEST, "the body is not JSON: " + e.getMessage());
        }
        if (!element.isJsonObject() || !element.getAsJsonObject().keySet().equals(names)) {
            throw new Refused(
                    Refused.BAD_REQUEST,
                    "the body is not an object of "
                            + String.join(" and ", names.stream().sorted().toList()));
        }
        return new Body(element.getAsJsonObject());
    }

    /** @throws Refused if it is no string */
    String text(String name) {
        JsonElement value = members.get(name);
        if (!value.isJsonPrimitive() || !value.getAsJsonPrimitive().isString()) {
            throw new Refused(Refused.BAD_REQUEST, name + ": a string is wanted");
        }
        return value.getAsString();
    }

    /** @throws Refused if it is no whole number */
    int number(String name) {
        try {
            return members.getAsJsonPrimitive(name).getAsBigDecimal().intValueExact();
        } catch (ClassCastException | ArithmeticException | NumberFormatException e) {
            throw new Refused(Refused.BAD_REQUEST, name + ": a whole number is wanted");
        }
    }
}
