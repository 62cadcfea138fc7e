package org.wirejack.audio;

/** Its samples are an array of the client's. */
final class ArrayAudioPort extends ArrayPort implements AudioPort {
    private float[] samples;

    ArrayAudioPort(ArrayClient client, PortSpec spec, int periodFrames) {
        super(client, spec);
        samples = new float[periodFrames];
    }

    void resize(int periodFrames) {
        samples = new float[periodFrames];
    }

    @Override
    public float[] samples() {
        return samples;
    }
}
