package org.wirejack.engine.graph;

import org.wirejack.audio.Port;

/** A port as the graph sees it. */
sealed interface Endpoint permits AudioEndpoint, MidiEndpoint {
    PortFacts facts();

    /** The port as its client sees it. */
    Port port();

    /** Takes new buffers. Control side, while no cycle runs. */
    void resize(Silence silence);
}
