package org.wirejack.live.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.util.function.Consumer;

/** Where every request comes in: first it is asked who it is, then what it wants. */
final class Front implements HttpHandler {
    private final Access access;
    private final Routes routes;
    private final Consumer<String> faults;

    /** @param faults hears of mistakes of ours */
    Front(Access access, Routes routes, Consumer<String> faults) {
        this.access = access;
        this.routes = routes;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Reply.prepare(exchange);
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            access.check(exchange);
            routes.of(exchange.getRequestMethod(), exchange.getRequestURI().getPath())
                    .answer(exchange);
        } catch (Refused refused) {
            Reply.refusal(exchange, refused);
        } catch (RuntimeException fault) {
            faults.accept("live view: " + exchange.getRequestURI().getPath() + ": " + fault);
            Reply.refusal(exchange, new Refused(Refused.FAULT, "a fault of ours: " + fault));
        }
    }
}
