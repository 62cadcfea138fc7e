package org.wirejack.engine.graph;

/** Whom a port tells about what its client asks of it. Control threads. */
interface PortKeeper {
    void latencyChanged(PortFacts port);

    void unregister(Endpoint port);
}
