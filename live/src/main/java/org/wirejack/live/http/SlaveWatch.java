package org.wirejack.live.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.live.SlavePlace;
import org.wirejack.live.model.SlaveFigures;
import org.wirejack.live.relay.SlaveViews;

/**
 * Looks at a manager's slaves once a second while there are open pages, and tells these. Each slave is looked at on a thread of
 * its own, and not again before it has answered: a dead one holds up nobody.
 */
final class SlaveWatch implements AutoCloseable {
    private static final long TICK_NANOS = 1_000_000_000L;

    /** What was seen, and which of all looks began when it did: of two that cross each other the later one counts. */
    private record Look(long number, SlaveFigures figures) {
        Look later(Look other) {
            return number > other.number ? this : other;
        }
    }

    private final SlaveViews views;
    private final EventHub hub;
    private final Map<String, Look> seen = new ConcurrentHashMap<>();
    private final AtomicLong looks = new AtomicLong();
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private final Thread thread = Thread.ofVirtual().name("live-slaves").unstarted(this::run);
    private volatile boolean closed;
    private List<SlaveFigures> told = List.of();

    SlaveWatch(SlaveViews views, EventHub hub) {
        this.views = views;
        this.hub = hub;
    }

    void start() {
        thread.start();
    }

    /** There is somebody new to see it. Any thread. */
    void wake() {
        LockSupport.unpark(thread);
    }

    private void run() {
        while (!closed) {
            if (hub.watched()) {
                look();
            }
            LockSupport.parkNanos(TICK_NANOS);
        }
    }

    private void look() {
        List<SlavePlace> places = views.places();
        seen.keySet().retainAll(places.stream().map(SlavePlace::name).toList());
        tell();
        for (SlavePlace place : places) {
            if (underWay.add(place.name())) {
                Thread.startVirtualThread(() -> lookAt(place));
            }
        }
    }

    private void lookAt(SlavePlace place) {
        try {
            look(place);
        } finally {
            underWay.remove(place.name());
        }
    }

    /** Waits for what this one says. Any thread. */
    void look(SlavePlace place) {
        long number = looks.incrementAndGet();
        seen.merge(place.name(), new Look(number, views.look(place)), Look::later);
        tell();
    }

    private synchronized void tell() {
        List<SlaveFigures> now = all();
        if (!now.equals(told)) {
            told = now;
            hub.publish(new Event("slaves", now));
        }
    }

    private List<SlaveFigures> all() {
        List<SlaveFigures> all = new ArrayList<>();
        for (SlavePlace place : views.places()) {
            Look look = seen.get(place.name());
            if (look != null) {
                all.add(look.figures());
            }
        }
        return all;
    }

    /** Twice is fine. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
