package org.wirejack.live.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirejack.rt.NanoClock;

/** All open pages. Any thread. */
final class EventHub implements AutoCloseable {
    static final int MOST_PAGES = 128;

    /** A reader that takes nothing for so long has gone, or has no use for it. */
    static final long PATIENCE_NANOS = 20_000_000_000L;

    private final NanoClock clock;
    private final List<Mailbox> pages = new ArrayList<>();
    private final Map<String, Event> last = new LinkedHashMap<>();
    private boolean closed;

    EventHub(NanoClock clock) {
        this.clock = clock;
    }

    /**
     * A page is opened; it is told what was told last.
     *
     * @param reader takes it to the page
     * @throws Refused if there are too many
     */
    synchronized Mailbox join(Thread reader) {
        if (pages.size() >= MOST_PAGES || closed) {
            throw new Refused(Refused.UNAVAILABLE, "there are " + MOST_PAGES + " open pages already: close one");
        }
        Mailbox page = new Mailbox(reader, clock);
        last.values().forEach(page::put);
        pages.add(page);
        return page;
    }

    synchronized void leave(Mailbox page) {
        pages.remove(page);
    }

    synchronized void publish(Event event) {
        last.put(event.name(), event);
        for (Mailbox page : List.copyOf(pages)) {
            page.put(event);
            if (page.waitedNanos() > PATIENCE_NANOS) {
                pages.remove(page);
                page.end();
            }
        }
    }

    synchronized boolean watched() {
        return !pages.isEmpty();
    }

    synchronized int size() {
        return pages.size();
    }

    /** Ends all pages; none comes any more. Twice is fine. */
    @Override
    public synchronized void close() {
        closed = true;
        pages.forEach(Mailbox::end);
        pages.clear();
    }
}
