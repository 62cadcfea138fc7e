package org.wirejack.systemtests.page;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** A page of the browser, and a person who looks at it, points and types. */
final class Tab {
    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long LOOK_NANOS = 50_000_000L;

    private final DevTools tools;

    Tab(DevTools tools) {
        this.tools = tools;
        for (String domain : List.of("Page", "Runtime", "Log")) {
            tools.call(domain + ".enable", new JsonObject());
        }
    }

    void go(String url) {
        tools.call("Page.navigate", json("{\"url\": \"%s\"}", url));
    }

    /** @param scheme light or dark */
    void size(int width, int height, String scheme) {
        tools.call(
                "Emulation.setDeviceMetricsOverride",
                json("{\"width\": %d, \"height\": %d, \"deviceScaleFactor\": 1, \"mobile\": false}", width, height));
        tools.call(
                "Emulation.setEmulatedMedia",
                json("{\"features\": [{\"name\": \"prefers-color-scheme\", \"value\": \"%s\"}]}", scheme));
    }

    /** The value of an expression, or of what it promises. */
    JsonElement value(String expression) {
        JsonObject parameters = new JsonObject();
        parameters.addProperty("expression", expression);
        parameters.addProperty("returnByValue", true);
        parameters.addProperty("awaitPromise", true);
        JsonObject answer = tools.call("Runtime.evaluate", parameters);
        if (answer.has("exceptionDetails")) {
            throw new AssertionError(expression + ": " + answer.get("exceptionDetails"));
        }
        JsonElement value = answer.getAsJsonObject("result").get("value");
        return value == null ? JsonNull.INSTANCE : value;
    }

    /** @throws AssertionError if it does not become true within 20 s */
    void await(String condition) {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (!value("Boolean(" + condition + ")").getAsBoolean()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new AssertionError("never: " + condition + "; the page says\n"
                        + value("document.body.innerText").getAsString());
            }
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    /** Presses on the middle of an element, moves to that of another one, and lets go. */
    void drag(String fromSelector, String toSelector) {
        value("document.querySelector('" + fromSelector + "').scrollIntoView({block: 'center'})");
        int[] from = middle(fromSelector);
        int[] to = middle(toSelector);
        mouse("mouseMoved", from[0], from[1], 0);
        mouse("mousePressed", from[0], from[1], 1);
        for (int step = 1; step <= 5; step++) {
            mouse("mouseMoved", from[0] + (to[0] - from[0]) * step / 5, from[1] + (to[1] - from[1]) * step / 5, 1);
        }
        mouse("mouseReleased", to[0], to[1], 0);
    }

    private int[] middle(String selector) {
        JsonObject box = value(
                        "(() => { const box = document.querySelector('" + selector
                                + "').getBoundingClientRect(); return {x: box.x + box.width / 2, y: box.y + box.height / 2}; })()")
                .getAsJsonObject();
        return new int[] {(int) box.get("x").getAsDouble(), (int) box.get("y").getAsDouble()};
    }

    private void mouse(String type, int x, int y, int buttons) {
        tools.call(
                "Input.dispatchMouseEvent",
                json(
                        "{\"type\": \"%s\", \"x\": %d, \"y\": %d, \"button\": \"left\", \"buttons\": %d, \"clickCount\": 1}",
                        type, x, y, buttons));
    }

    void focus(String selector) {
        value("document.querySelector('" + selector + "').focus()");
    }

    /** Enter, Escape or Tab, at whatever has the focus. */
    void key(String key) {
        int code = switch (key) {
            case "Enter" -> 13;
            case "Escape" -> 27;
            default -> 9;
        };
        String text = key.equals("Enter") ? ", \"text\": \"\\r\"" : "";
        for (String type : List.of("keyDown", "keyUp")) {
            tools.call(
                    "Input.dispatchKeyEvent",
                    json(
                            "{\"type\": \"%s\", \"key\": \"%s\", \"code\": \"%s\", \"windowsVirtualKeyCode\": %d%s}",
                            type, key, key, code, type.equals("keyDown") ? text : ""));
        }
    }

    /** All of the page, also what is below the window. */
    void picture(Path file) throws IOException {
        JsonObject answer =
                tools.call("Page.captureScreenshot", json("{\"format\": \"png\", \"captureBeyondViewport\": true}"));
        Files.createDirectories(file.getParent());
        Files.write(file, Base64.getDecoder().decode(answer.get("data").getAsString()));
    }

    List<String> complaints() {
        return tools.complaints();
    }

    private static JsonObject json(String form, Object... values) {
        return JsonParser.parseString(form.formatted(values)).getAsJsonObject();
    }
}
