package org.wirejack.audio;

/** A port of an {@link ArrayClient}: somebody always listens to it, or feeds it. */
abstract sealed class ArrayPort permits ArrayAudioPort, ArrayMidiPort {
    private final ArrayClient client;
    private final PortSpec spec;
    private volatile LatencyRange latency = LatencyRange.NONE;

    ArrayPort(ArrayClient client, PortSpec spec) {
        this.client = client;
        this.spec = spec;
    }

    public final String name() {
        return client.name() + ":" + spec.name();
    }

    public final Direction direction() {
        return spec.direction();
    }

    public final boolean connected() {
        return true;
    }

    public final void latency(LatencyRange range) {
        latency = range;
    }

    public final LatencyRange captureLatency() {
        return direction() == Direction.OUTPUT ? latency : LatencyRange.NONE;
    }

    public final LatencyRange playbackLatency() {
        return direction() == Direction.INPUT ? latency : LatencyRange.NONE;
    }

    public final void unregister() {
        client.remove(this);
    }
}
