package org.wirejack.live.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.wirejack.live.Samples;
import org.wirejack.live.model.LiveStatus;

class SchemaTest {
    private final JsonObject definitions = new Schema().with(LiveStatus.class).definitions();

    @Test
    void aManagersStatusIsAsDescribed() {
        check(json(Samples.manager(Samples.link("synth1", 100))));
    }

    @Test
    void aSlavesStatusIsAsDescribed() {
        check(json(Samples.slave(Samples.link("studio", 100))));
        check(json(Samples.slave(Samples.searching())));
    }

    @Test
    void aStatusThatIsOtherwiseIsFound() {
        JsonObject missing = json(Samples.manager());
        missing.remove("links");
        JsonObject more = json(Samples.manager());
        more.addProperty("jitter", 1);
        JsonObject wrong = json(Samples.manager());
        wrong.addProperty("schema", "one");

        assertThrows(AssertionError.class, () -> check(missing));
        assertThrows(AssertionError.class, () -> check(more));
        assertThrows(AssertionError.class, () -> check(wrong));
    }

    @Test
    void everyFigureHasASentence() {
        int figures = 0;
        for (String type : definitions.keySet()) {
            JsonObject properties = definitions.getAsJsonObject(type).getAsJsonObject("properties");
            for (String name : properties.keySet()) {
                String about =
                        properties.getAsJsonObject(name).get("description").getAsString();
                assertEquals('.', about.charAt(about.length() - 1), type + "." + name);
                figures++;
            }
        }
        assertFalse(figures < 70, "only " + figures);
    }

    private void check(JsonObject status) {
        new Conformity(definitions).check("status", status, reference("LiveStatus"));
    }

    private static JsonObject reference(String type) {
        JsonObject reference = new JsonObject();
        reference.addProperty("$ref", "#/$defs/" + type);
        return reference;
    }

    private static JsonObject json(LiveStatus status) {
        JsonElement parsed = LiveJson.parse(new String(LiveJson.bytes(status), StandardCharsets.UTF_8));
        return parsed.getAsJsonObject();
    }
}
