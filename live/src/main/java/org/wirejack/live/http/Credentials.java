package org.wirejack.live.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Where a request may say its token: first the header, then the address, then the cookie that the page has. */
final class Credentials {
    static final String QUERY = "token";

    private static final String BEARER = "Bearer ";
    private static final String COOKIE_BEGINNING = "wirejack_";

    private Credentials() {}

    /** Null if there is none. */
    static @Nullable String token(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String header = headers.getFirst("Authorization");
        if (header != null) {
            return header.startsWith(BEARER) ? header.substring(BEARER.length()) : header;
        }
        String said = inAddress(exchange);
        return said == null ? inCookie(headers, cookieName(exchange)) : said;
    }

    static @Nullable String inAddress(HttpExchange exchange) {
        return Query.value(exchange.getRequestURI().getRawQuery(), QUERY);
    }

    private static @Nullable String inCookie(Headers headers, String name) {
        for (String line : Objects.requireNonNullElse(headers.get("Cookie"), List.<String>of())) {
            for (String pair : line.split(";", -1)) {
                if (pair.strip().startsWith(name + "=")) {
                    return pair.strip().substring(name.length() + 1);
                }
            }
        }
        return null;
    }

    /** Keeps the token in the browser until it is closed; no other site's page sees it or makes use of it. */
    static String cookie(HttpExchange exchange, String token) {
        return cookieName(exchange) + "=" + token + "; Path=/; HttpOnly; SameSite=Strict";
    }

    /** A browser does not tell a machine's ports apart. */
    private static String cookieName(HttpExchange exchange) {
        return COOKIE_BEGINNING + exchange.getLocalAddress().getPort();
    }
}
