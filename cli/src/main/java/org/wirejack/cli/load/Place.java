package org.wirejack.cli.load;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;

/** One load in its rack. Under the rack's lock. */
final class Place {
    private final int id;
    private final String text;
    private final Load load;
    private @Nullable Insert insert;

    Place(int id, String text, Load load) {
        this.id = id;
        this.text = text;
        this.load = load;
    }

    int id() {
        return id;
    }

    Load load() {
        return load;
    }

    void mount(AudioServer server, Terminals terminals) {
        insert = load.insert(server, terminals);
    }

    /** Twice is fine. */
    void unmount() {
        if (insert != null) {
            insert.client().close();
            insert = null;
            load.removed();
        }
    }

    /** What connects it to the driver, while it is in a server. */
    List<Connection> cables() {
        return insert == null ? List.of() : insert.cables();
    }

    Rack.Loaded seen() {
        return new Rack.Loaded(id, text, insert == null ? null : insert.client().name(), load.adapterStatus());
    }
}
