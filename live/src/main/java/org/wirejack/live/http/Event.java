package org.wirejack.live.http;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.wirejack.live.json.LiveJson;

/** What open pages are told, written once for all of them. */
final class Event {
    private static final byte[] SIGN_OF_LIFE = bytes(": \n\n");

    private final String name;
    private final byte[] text;

    /** @param value what becomes JSON */
    Event(String name, Object value) {
        this.name = name;
        text = bytes(
                "event: " + name + "\ndata: " + new String(LiveJson.bytes(value), StandardCharsets.UTF_8) + "\n\n");
    }

    String name() {
        return name;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(text);
    }

    /** Nothing, of which a reader that has gone is known. */
    static void writeSignOfLife(OutputStream out) throws IOException {
        out.write(SIGN_OF_LIFE);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
