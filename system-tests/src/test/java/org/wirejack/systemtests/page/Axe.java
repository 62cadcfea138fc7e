package org.wirejack.systemtests.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** axe-core, which looks at a page as those see it who use a keyboard, a screen reader, or weak eyes. */
final class Axe {
    private static final int LEAST_PASSES = 25;

    private Axe() {}

    /** What it finds, a line each. */
    static List<String> violations(Tab tab) throws IOException {
        tab.value(script() + "; 0");
        tab.value("axe.run().then(result => { window.found = result; })");
        assertTrue(tab.value("window.found.passes.length").getAsInt() > LEAST_PASSES, "axe-core did not look");
        JsonArray found = tab.value("window.found.violations.map("
                        + "one => one.id + ': ' + one.nodes.map(node => node.html).join(' | '))")
                .getAsJsonArray();
        List<String> lines = new ArrayList<>();
        for (JsonElement one : found) {
            lines.add(one.getAsString());
        }
        return lines;
    }

    private static String script() throws IOException {
        try (InputStream in = Objects.requireNonNull(Axe.class.getResourceAsStream("/axe.min.js"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
