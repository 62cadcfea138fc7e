package org.wirejack.audio;

/** A port of an {@link ArrayClient}: somebody always listens to it, or feeds it. */
final class ArrayAudioPort implements AudioPort {
    private final ArrayClient client;
    private final PortSpec spec;
    private float[] samples;
    private volatile LatencyRange latency = LatencyRange.NONE;

    ArrayAudioPort(ArrayClient client, PortSpec spec, int periodFrames) {
        this.client = client;
        this.spec = spec;
        samples = new float[periodFrames];
    }

    void resize(int periodFrames) {
        samples = new float[periodFrames];
    }

    @Override
    public float[] samples() {
        return samples;
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
