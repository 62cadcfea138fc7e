package org.wirejack.engine.graph;

import java.util.ArrayList;
import java.util.List;

/** Decides how each of one client's audio inputs gets its samples. Control side. */
final class AudioFeed {
    private final Silence silence;
    private final List<Step> kept;
    private final List<Step> steps;
    private final List<AudioEndpoint> bound = new ArrayList<>();
    private final List<float[]> boundSources = new ArrayList<>();

    /**
     * @param kept steps to run before all clients
     * @param steps steps to run before this client
     */
    AudioFeed(Silence silence, List<Step> kept, List<Step> steps) {
        this.silence = silence;
        this.kept = kept;
        this.steps = steps;
    }

    void feed(AudioEndpoint input, List<Wire> wires) {
        if (input.facts().client().driver() || !readsDirectly(input, wires)) {
            steps.add(mix(input, wires));
        } else {
            bound.add(input);
            boundSources.add(wires.isEmpty() ? silence.samples() : source(wires.getFirst()));
        }
    }

    /** Ends the client: inputs that need no copy are bound in one step. */
    void bind() {
        steps.add(new BindAudio(bound.toArray(AudioEndpoint[]::new), boundSources.toArray(float[][]::new)));
    }

    /** A client that hears itself needs a copy: it writes while it reads. */
    private static boolean readsDirectly(AudioEndpoint input, List<Wire> wires) {
        if (wires.isEmpty()) {
            return true;
        }
        Wire only = wires.getFirst();
        return wires.size() == 1
                && only.gain() == Gain.STEADY
                && only.cable().source() != input.facts().client();
    }

    private MixAudio mix(AudioEndpoint input, List<Wire> wires) {
        float[][] sources = wires.stream().map(this::source).toArray(float[][]::new);
        Gain[] gains = wires.stream().map(Wire::gain).toArray(Gain[]::new);
        return new MixAudio(input, input.buffer(silence.periodFrames()), sources, gains);
    }

    private float[] source(Wire wire) {
        AudioEndpoint output = (AudioEndpoint) wire.cable().from();
        if (!wire.cable().source().live()) {
            return silence.samples();
        }
        float[] samples = output.buffer(silence.periodFrames());
        return wire.lastPeriod() ? keep(samples) : samples;
    }

    private float[] keep(float[] samples) {
        float[] copy = new float[silence.periodFrames()];
        kept.add(new KeepAudio(samples, copy));
        return copy;
    }
}
