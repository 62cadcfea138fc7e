package org.wirejack.live.http;

import org.wirejack.audio.Connection;
import org.wirejack.live.LiveSource;
import org.wirejack.live.model.Graph;
import org.wirejack.rt.NanoClock;

/** The only way to the server's graph: one at a time, and not more often than anybody can see. Any thread. */
final class GraphReader {
    /** Many who ask at once get the same reading. */
    private static final long FRESH_NANOS = 200_000_000L;

    private final LiveSource source;
    private final NanoClock clock;
    private Graph last = Graph.EMPTY;
    private long readNanos;
    private boolean read;

    GraphReader(LiveSource source, NanoClock clock) {
        this.source = source;
        this.clock = clock;
    }

    synchronized Graph graph() {
        if (!read || clock.nanoTime() - readNanos >= FRESH_NANOS) {
            last = source.graph();
            readNanos = clock.nanoTime();
            read = true;
        }
        return last;
    }

    /** @throws IllegalArgumentException if it cannot be */
    synchronized void connect(Connection cable) {
        CableCheck.plug(source.graph(), cable);
        source.connect(cable);
        read = false;
    }

    /** @throws IllegalArgumentException if there is no such cable */
    synchronized void disconnect(Connection cable) {
        CableCheck.pull(source.graph(), cable);
        source.disconnect(cable);
        read = false;
    }
}
