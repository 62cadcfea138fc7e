package org.wirejack.live.http;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.wirejack.live.LiveSource;
import org.wirejack.live.model.Graph;
import org.wirejack.live.model.LinkLevels;
import org.wirejack.live.model.LiveStatus;
import org.wirejack.rt.NanoClock;

/**
 * Looks once a second, at levels five times while somebody wants to see them, and tells the open pages. One thread of its own
 * looks; any thread may ask what it saw.
 */
final class Sampler implements AutoCloseable {
    private static final long TICK_NANOS = 200_000_000L;
    private static final int TICKS_PER_STATUS = 5;
    /** Who asks for the status once may ask again. */
    private static final long INTEREST_NANOS = 3_000_000_000L;

    private final LiveSource source;
    private final GraphReader graphs;
    private final EventHub hub;
    private final Consumer<String> faults;
    private final NanoClock clock;
    private final Thread thread = Thread.ofPlatform().daemon().name("live").unstarted(this::run);
    private volatile LiveStatus status;
    private volatile boolean closed;
    private volatile long askedNanos;
    private boolean measuring;
    private int ticks;
    private Graph lastGraph = Graph.EMPTY;
    private String lastFault = "";

    Sampler(LiveSource source, GraphReader graphs, EventHub hub, Consumer<String> faults, NanoClock clock) {
        this.source = source;
        this.graphs = graphs;
        this.hub = hub;
        this.faults = faults;
        this.clock = clock;
        askedNanos = clock.nanoTime() - INTEREST_NANOS;
        status = source.status();
    }

    void start() {
        thread.start();
    }

    /** Not older than a second. Who asks wants to see levels, too. Any thread. */
    LiveStatus status() {
        askedNanos = clock.nanoTime();
        return status;
    }

    /** The same for one who does not look at levels. Any thread. */
    LiveStatus statusInPassing() {
        return status;
    }

    /** There is something new to be seen in the graph, or somebody new to see it. Any thread. */
    void wake() {
        LockSupport.unpark(thread);
    }

    private void run() {
        long dueNanos = clock.nanoTime() + TICK_NANOS;
        while (!closed) {
            LockSupport.parkNanos(dueNanos - clock.nanoTime());
            if (clock.nanoTime() - dueNanos >= 0) {
                dueNanos = clock.nanoTime() + TICK_NANOS;
                tick();
            } else {
                guarded(this::lookAtGraph);
            }
        }
    }

    private void tick() {
        ticks++;
        guarded(this::lookAtLevels);
        if (ticks % TICKS_PER_STATUS == 0) {
            guarded(this::lookAtStatus);
            guarded(this::lookAtGraph);
        }
    }

    private void guarded(Runnable look) {
        try {
            look.run();
        } catch (RuntimeException e) {
            String fault = "live view: " + e;
            if (!fault.equals(lastFault)) {
                faults.accept(fault);
            }
            lastFault = fault;
        }
    }

    /** Nobody measures what nobody sees. */
    void lookAtLevels() {
        boolean wanted = hub.watched() || clock.nanoTime() - askedNanos < INTEREST_NANOS;
        if (wanted) {
            List<LinkLevels> levels = source.levels();
            if (hub.watched()) {
                hub.publish(new Event("levels", levels));
            }
        } else if (measuring) {
            source.restLevels();
        }
        measuring = wanted;
    }

    void lookAtStatus() {
        status = source.status();
        if (hub.watched()) {
            hub.publish(new Event("status", status));
        }
    }

    /** Nobody looks at a graph that nobody sees: to read it is work for the server. */
    void lookAtGraph() {
        if (hub.watched()) {
            Graph graph = graphs.graph();
            if (!graph.equals(lastGraph)) {
                lastGraph = graph;
                hub.publish(new Event("graph", graph));
            }
        }
    }

    /** Twice is fine. */
    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
