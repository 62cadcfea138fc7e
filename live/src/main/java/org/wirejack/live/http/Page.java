package org.wirejack.live.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A file of the page, as it is in the jar. */
final class Page implements Route {
    private static final String FOLDER = "/org/wirejack/live/page/";

    private final String type;
    private final byte[] content;
    private final @Nullable String token;

    private Page(String file, String type, @Nullable String token) {
        this.type = type;
        this.token = token;
        content = content(file);
    }

    static Page of(String file, String type) {
        return new Page(file, type, null);
    }

    /** The way in: a token in the address becomes a cookie, so that it stands nowhere to be read. */
    static Page entrance(String file, String type, @Nullable String token) {
        return new Page(file, type, token);
    }

    private static byte[] content(String file) {
        try (InputStream in = Objects.requireNonNull(Page.class.getResourceAsStream(FOLDER + file), file)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        if (token != null && Credentials.inAddress(exchange) != null) {
            exchange.getResponseHeaders().set("Set-Cookie", Credentials.cookie(exchange, token));
            Reply.elsewhere(exchange, "/");
        } else {
            Reply.send(exchange, type, content);
        }
    }
}
