package org.wirejack.live.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/** Holds JSON against the part of JSON Schema that {@link Schema} writes. */
final class Conformity {
    private final JsonObject definitions;

    Conformity(JsonObject definitions) {
        this.definitions = definitions;
    }

    /** @throws AssertionError if it is otherwise */
    void check(String place, JsonElement value, JsonObject schema) {
        if (schema.has("anyOf")) {
            JsonArray choices = schema.getAsJsonArray("anyOf");
            check(place, value, choices.get(value.isJsonNull() ? 1 : 0).getAsJsonObject());
        } else if (schema.has("$ref")) {
            String name = schema.get("$ref").getAsString().substring("#/$defs/".length());
            check(place, value, definitions.getAsJsonObject(name));
        } else {
            checkType(place, value, schema);
        }
    }

    private void checkType(String place, JsonElement value, JsonObject schema) {
        String type = schema.get("type").getAsString();
        boolean fits = switch (type) {
            case "object" -> value.isJsonObject() && members(place, value.getAsJsonObject(), schema);
            case "array" -> value.isJsonArray() && items(place, value.getAsJsonArray(), schema);
            case "null" -> value.isJsonNull();
            case "string" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isString();
            case "boolean" ->
                value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean();
            case "integer" -> isNumber(value) && !value.getAsString().contains(".");
            case "number" -> isNumber(value);
            default -> false;
        };
        if (!fits) {
            throw new AssertionError(place + " is no " + type + ": " + value);
        }
    }

    private static boolean isNumber(JsonElement value) {
        return value.isJsonPrimitive() && value.getAsJsonPrimitive().isNumber();
    }

    private boolean members(String place, JsonObject object, JsonObject schema) {
        JsonObject properties = schema.getAsJsonObject("properties");
        if (!object.keySet().equals(properties.keySet())) {
            throw new AssertionError(place + " has " + object.keySet() + ", not " + properties.keySet());
        }
        for (String name : object.keySet()) {
            check(place + "." + name, object.get(name), properties.getAsJsonObject(name));
        }
        return true;
    }

    private boolean items(String place, JsonArray array, JsonObject schema) {
        for (JsonElement item : array) {
            check(place + "[]", item, schema.getAsJsonObject("items"));
        }
        return true;
    }
}
