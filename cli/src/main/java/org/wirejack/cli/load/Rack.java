package org.wirejack.cli.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Format;
import org.wirejack.wire.SessionParams;

/** Keeps loads in a server over sessions, and builds them anew only when ports or format change. Control threads. */
public final class Rack implements AutoCloseable {
    /** What the loads were built for. */
    private record Fit(Terminals terminals, Format format) {}

    private final List<Load> loads;
    private final AudioServer server;
    private final List<Insert> inserts = new ArrayList<>();
    private @Nullable Fit fit;

    public Rack(List<Load> loads, AudioServer server) {
        this.loads = List.copyOf(loads);
        this.server = server;
    }

    /** A session starts: all loads are in the server and connected when this returns. */
    public synchronized void mount(SessionParams params) {
        Fit next = new Fit(Terminals.of(params.channels()), new Format(params.sampleRate(), params.periodFrames()));
        if (next.equals(fit)) {
            loads.forEach(Load::sessionRestarted);
        } else {
            remove();
            loads.forEach(load -> inserts.add(load.insert(server, next.terminals)));
            fit = next;
        }
        server.connect(
                inserts.stream().flatMap(insert -> insert.cables().stream()).toList());
    }

    /** The last session is about to end. */
    public synchronized void ending() {
        loads.forEach(Load::ending);
    }

    /** What the loads have to say at the end. */
    public List<String> report() {
        return loads.stream().flatMap(load -> load.report().stream()).toList();
    }

    @Override
    public synchronized void close() {
        remove();
        loads.forEach(Load::close);
    }

    private void remove() {
        inserts.forEach(insert -> insert.client().close());
        inserts.clear();
        loads.forEach(Load::removed);
        fit = null;
    }
}
