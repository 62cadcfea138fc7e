package org.wirejack.live.http;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** {@code /api/events}: server-sent events until the page is closed. */
final class EventRoute implements Route {
    private static final long SIGN_OF_LIFE_MILLIS = 10_000;
    private static final long UNKNOWN_LENGTH = 0;

    private final EventHub hub;
    private final Runnable onJoined;

    /** @param onJoined told of each new page */
    EventRoute(EventHub hub, Runnable onJoined) {
        this.hub = hub;
        this.onJoined = onJoined;
    }

    @Override
    public void answer(HttpExchange exchange) throws IOException {
        Mailbox page = hub.join(Thread.currentThread());
        try {
            onJoined.run();
            exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
            exchange.sendResponseHeaders(Reply.OK, UNKNOWN_LENGTH);
            tell(page, exchange.getResponseBody());
        } catch (InterruptedException toldToEnd) {
            Thread.currentThread().interrupt();
        } finally {
            hub.leave(page);
        }
    }

    private static void tell(Mailbox page, OutputStream out) throws IOException, InterruptedException {
        while (!page.ended()) {
            List<Event> events = page.take(SIGN_OF_LIFE_MILLIS);
            for (Event event : events) {
                event.writeTo(out);
            }
            if (events.isEmpty()) {
                Event.writeSignOfLife(out);
            }
            out.flush();
        }
    }
}
