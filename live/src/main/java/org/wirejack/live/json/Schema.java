package org.wirejack.live.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.wirejack.live.model.About;

/** Describes records as JSON Schema, by their components and by what is said {@link About} these. */
public final class Schema {
    private final JsonObject definitions = new JsonObject();

    /** Adds a record, with all that it is made of. */
    public Schema with(Class<? extends Record> type) {
        if (!definitions.has(type.getSimpleName())) {
            definitions.add(type.getSimpleName(), new JsonObject());
            definitions.add(type.getSimpleName(), object(type));
        }
        return this;
    }

    /** All records added so far, by name. */
    public JsonObject definitions() {
        return definitions;
    }

    private JsonObject object(Class<?> type) {
        JsonObject properties = new JsonObject();
        JsonArray required = new JsonArray();
        for (RecordComponent component : type.getRecordComponents()) {
            JsonObject property = type(component.getAnnotatedType());
            property.addProperty(
                    "description",
                    Objects.requireNonNull(component.getAnnotation(About.class), component.getName())
                            .value());
            properties.add(component.getName(), property);
            required.add(component.getName());
        }
        JsonObject object = new JsonObject();
        object.addProperty("type", "object");
        object.add("properties", properties);
        object.add("required", required);
        object.addProperty("additionalProperties", false);
        return object;
    }

    private JsonObject type(AnnotatedType type) {
        return type.isAnnotationPresent(Nullable.class) ? orNull(of(type)) : of(type);
    }

    private static JsonObject orNull(JsonObject schema) {
        JsonArray choices = new JsonArray();
        choices.add(schema);
        choices.add(named("null"));
        JsonObject either = new JsonObject();
        either.add("anyOf", choices);
        return either;
    }

    private JsonObject of(AnnotatedType type) {
        if (type instanceof AnnotatedParameterizedType list) {
            return list(type(list.getAnnotatedActualTypeArguments()[0]));
        }
        Type plain = type.getType();
        if (plain instanceof Class<?> one && one.isRecord()) {
            with(one.asSubclass(Record.class));
            JsonObject reference = new JsonObject();
            reference.addProperty("$ref", "#/$defs/" + one.getSimpleName());
            return reference;
        }
        return named(word(plain));
    }

    private static JsonObject list(JsonElement items) {
        JsonObject list = named("array");
        list.add("items", items);
        return list;
    }

    private static JsonObject named(String type) {
        JsonObject schema = new JsonObject();
        schema.addProperty("type", type);
        return schema;
    }

    private static String word(Type type) {
        return switch (type.getTypeName()) {
            case "int", "long", "java.lang.Long" -> "integer";
            case "double", "java.lang.Double" -> "number";
            case "boolean" -> "boolean";
            case "java.lang.String" -> "string";
            default -> throw new IllegalArgumentException("no schema for " + type);
        };
    }
}
