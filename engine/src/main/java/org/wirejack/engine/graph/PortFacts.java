package org.wirejack.engine.graph;

import org.wirejack.audio.Direction;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.PortType;

/** What is known of a port apart from its buffers. Written by the control side, read by any thread. */
final class PortFacts {
    private final GraphClient client;
    private final PortSpec spec;
    private final PortType type;
    private final String fullName;
    private final PortKeeper keeper;
    private final long serial;
    private volatile LatencyRange own = LatencyRange.NONE;
    private volatile LatencyRange capture = LatencyRange.NONE;
    private volatile LatencyRange playback = LatencyRange.NONE;
    private volatile boolean connected;

    /** @param serial no other port of the server has or had it */
    PortFacts(GraphClient client, PortSpec spec, PortType type, PortKeeper keeper, long serial) {
        this.client = client;
        this.spec = spec;
        this.type = type;
        this.keeper = keeper;
        this.serial = serial;
        fullName = client.name() + ':' + spec.name();
    }

    GraphClient client() {
        return client;
    }

    PortSpec spec() {
        return spec;
    }

    PortType type() {
        return type;
    }

    String fullName() {
        return fullName;
    }

    boolean isInput() {
        return spec.direction() == Direction.INPUT;
    }

    PortInfo info() {
        return new PortInfo(fullName, type, spec.direction(), spec.physical(), spec.terminal(), serial);
    }

    boolean connected() {
        return connected;
    }

    void connected(boolean now) {
        connected = now;
    }

    /** What the client set: the latency that begins or ends here. */
    LatencyRange own() {
        return own;
    }

    void own(LatencyRange range) {
        if (!spec.terminal()) {
            throw new IllegalArgumentException(
                    "port " + fullName + " is not terminal: its latency comes from what it is connected to");
        }
        if (!range.equals(own)) {
            own = range;
            keeper.latencyChanged(this);
        }
    }

    LatencyRange capture() {
        return capture;
    }

    LatencyRange playback() {
        return playback;
    }

    /** While nothing is plugged in there is nothing else to know. */
    void onlyOwnLatency() {
        latencies(isInput() ? LatencyRange.NONE : own, isInput() ? own : LatencyRange.NONE);
    }

    void latencies(LatencyRange captureRange, LatencyRange playbackRange) {
        capture = captureRange;
        playback = playbackRange;
    }

    void unregister(Endpoint port) {
        keeper.unregister(port);
    }
}
