package org.wirejack.live.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wirejack.rt.NanoClock;

/**
 * What one page has yet to be told: the newest event of each name, so a slow reader misses some, and neither grows a queue
 * nor holds anybody up. Any thread.
 */
final class Mailbox {
    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Thread reader;
    private final NanoClock clock;
    private final Map<String, Event> waiting = new LinkedHashMap<>();
    private long waitingSinceNanos;
    private boolean ended;

    /** @param reader takes what there is */
    Mailbox(Thread reader, NanoClock clock) {
        this.reader = reader;
        this.clock = clock;
    }

    synchronized void put(Event event) {
        if (waiting.isEmpty()) {
            waitingSinceNanos = clock.nanoTime();
        }
        waiting.put(event.name(), event);
        notifyAll();
    }

    /** What there is; waits for something, and so long at the most. */
    synchronized List<Event> take(long millis) throws InterruptedException {
        long deadlineNanos = clock.nanoTime() + millis * NANOS_PER_MILLI;
        while (waiting.isEmpty() && !ended && clock.nanoTime() - deadlineNanos < 0) {
            wait(Math.max(1, (deadlineNanos - clock.nanoTime()) / NANOS_PER_MILLI));
        }
        List<Event> taken = List.copyOf(waiting.values());
        waiting.clear();
        return taken;
    }

    /** How long something has waited to be taken; 0 if nothing has. */
    synchronized long waitedNanos() {
        return waiting.isEmpty() ? 0 : clock.nanoTime() - waitingSinceNanos;
    }

    synchronized boolean ended() {
        return ended;
    }

    /** Nothing more comes, and a reader that hangs in its socket is torn off. */
    synchronized void end() {
        ended = true;
        reader.interrupt();
        notifyAll();
    }
}
