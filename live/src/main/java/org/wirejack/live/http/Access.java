package org.wirejack.live.http;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who is let in. Any thread. */
final class Access {
    /** What this machine calls itself: a page from elsewhere that leads a browser here has another name in its address. */
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    private static final String SCHEME = "http://";

    private final @Nullable String token;
    private final String ownAddress;

    Access(LiveOptions options) {
        token = options.token();
        ownAddress = options.address().getAddress().getHostAddress();
    }

    /** @throws Refused if the request is not to be answered */
    void check(HttpExchange exchange) {
        Headers headers = exchange.getRequestHeaders();
        String host = String.valueOf(headers.getFirst("Host"));
        if (token != null) {
            checkToken(token, Credentials.token(exchange));
        } else if (!LOOPBACK.contains(name(host)) && !name(host).equals(ownAddress)) {
            throw new Refused(Refused.FORBIDDEN, "this is only for this machine: ask localhost, not " + name(host));
        }
        String origin = headers.getFirst("Origin");
        if (origin != null && !origin.equals(SCHEME + host)) {
            throw new Refused(Refused.FORBIDDEN, "not from a page of another site");
        }
    }

    private static void checkToken(String token, @Nullable String said) {
        if (said == null) {
            throw new Refused(
                    Refused.UNAUTHORIZED,
                    "a token is wanted: 'Authorization: Bearer TOKEN', or ?token=TOKEN in the address");
        }
        if (!MessageDigest.isEqual(bytes(token), bytes(said))) {
            throw new Refused(Refused.UNAUTHORIZED, "the token is wrong");
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** Without the port. */
    private static String name(String host) {
        int colon = host.lastIndexOf(':');
        return colon > host.lastIndexOf(']') ? host.substring(0, colon) : host;
    }
}
