package org.wirejack.engine.graph;

import org.wirejack.audio.Connection;

/** One plugged-in cable. */
record Cable(Endpoint from, Endpoint to) {
    GraphClient source() {
        return from.facts().client();
    }

    GraphClient reader() {
        return to.facts().client();
    }

    boolean touches(Endpoint port) {
        return port == from || port == to;
    }

    boolean touches(GraphClient client) {
        return client == source() || client == reader();
    }

    Connection connection() {
        return new Connection(from.facts().fullName(), to.facts().fullName());
    }
}
