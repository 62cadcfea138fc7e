package org.wirejack.live.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Answers the requests of one path, on a thread of each request's own. */
@FunctionalInterface
interface Route {
    /** @throws Refused if there is no better answer, and none has begun */
    void answer(HttpExchange exchange) throws IOException;
}
