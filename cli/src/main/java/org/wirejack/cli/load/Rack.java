package org.wirejack.cli.load;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Format;
import org.wirejack.audioadapter.AdapterStatus;
import org.wirejack.wire.SessionParams;

/** Keeps loads in a server over sessions, and builds them anew only when ports or format change. Control threads. */
public final class Rack implements AutoCloseable {
    /** What the loads were built for. */
    private record Fit(Terminals terminals, Format format) {}

    private final AudioServer server;
    private final List<Place> places = new ArrayList<>();
    private @Nullable Fit fit;
    private int lastId;

    public Rack(AudioServer server) {
        this.server = server;
    }

    /**
     * A load, as others see it.
     *
     * @param id by which it is taken out
     * @param text as it was asked for
     * @param client its name in the server; null until there is a session
     * @param adapter how it fares, if it is one and has begun
     */
    public record Loaded(
            int id,
            String text,
            @Nullable String client,
            @Nullable AdapterStatus adapter) {}

    /** Puts a load in: at once where there has been a session, or else when one starts. */
    public synchronized Loaded add(String text, Load load) {
        Place place = new Place(++lastId, text, load);
        if (fit != null) {
            place.mount(server, fit.terminals);
            server.connect(place.cables());
        }
        places.add(place);
        return place.seen();
    }

    /** @throws IllegalArgumentException if there is none of that number */
    public void remove(int id) {
        Place place = taken(id);
        place.unmount();
        place.load().close();
    }

    private synchronized Place taken(int id) {
        for (Place place : places) {
            if (place.id() == id) {
                places.remove(place);
                return place;
            }
        }
        throw new IllegalArgumentException("there is no load " + id);
    }

    /** All that are in, in the order of their coming. */
    public synchronized List<Loaded> loads() {
        return places.stream().map(Place::seen).toList();
    }

    /** A session starts: all loads are in the server and connected when this returns. */
    public synchronized void mount(SessionParams params) {
        Fit next = new Fit(Terminals.of(params.channels()), new Format(params.sampleRate(), params.periodFrames()));
        if (next.equals(fit)) {
            places.forEach(place -> place.load().sessionRestarted());
        } else {
            unmount();
            places.forEach(place -> place.mount(server, next.terminals));
            fit = next;
        }
        server.connect(places.stream().flatMap(place -> place.cables().stream()).toList());
    }

    /** The last session is about to end. */
    public synchronized void ending() {
        places.forEach(place -> place.load().ending());
    }

    /** What the loads have to say at the end. */
    public synchronized List<String> report() {
        return places.stream().flatMap(place -> place.load().report().stream()).toList();
    }

    @Override
    public synchronized void close() {
        unmount();
        places.forEach(place -> place.load().close());
    }

    private void unmount() {
        places.forEach(Place::unmount);
        fit = null;
    }
}
