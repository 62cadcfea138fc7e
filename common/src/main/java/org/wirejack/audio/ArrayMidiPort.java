package org.wirejack.audio;

/** A port of an {@link ArrayClient}: somebody always listens to it, or feeds it. */
final class ArrayMidiPort implements MidiPort {
    private final ArrayClient client;
    private final PortSpec spec;
    private final MidiBuffer events = new MidiBuffer();
    private volatile LatencyRange latency = LatencyRange.NONE;

    ArrayMidiPort(ArrayClient client, PortSpec spec) {
        this.client = client;
        this.spec = spec;
    }

    @Override
    public MidiBuffer events() {
        return events;
    }

    @Override
    public String name() {
        return client.name() + ":" + spec.name();
    }

    @Override
    public Direction direction() {
        return spec.direction();
    }

    @Override
    public boolean connected() {
        return true;
    }

    @Override
    public void latency(LatencyRange range) {
        latency = range;
    }

    @Override
    public LatencyRange captureLatency() {
        return direction() == Direction.OUTPUT ? latency : LatencyRange.NONE;
    }

    @Override
    public LatencyRange playbackLatency() {
        return direction() == Direction.INPUT ? latency : LatencyRange.NONE;
    }

    @Override
    public void unregister() {
        client.remove(this);
    }
}
