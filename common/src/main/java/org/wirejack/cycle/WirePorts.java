package org.wirejack.cycle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Direction;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.Port;
import org.wirejack.audio.PortSpec;
import org.wirejack.codec.MidiOutlet;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Stream;

/**
 * The ports at one end of a link: inputs whose samples go onto the wire, outputs that give what came from it. They stay,
 * with their cables, from session to session, as far as the counts allow. Control threads.
 */
public final class WirePorts {
    private final AudioClient client;
    private final WirePortNames names;
    private final Stream sent;
    private final List<AudioPort> inputs = new ArrayList<>();
    private final List<AudioPort> outputs = new ArrayList<>();
    private final List<MidiPort> midiInputs = new ArrayList<>();
    private final List<MidiPort> midiOutputs = new ArrayList<>();
    /** One for each of {@link #midiOutputs}. */
    private final List<MidiOutlet> outlets = new ArrayList<>();

    /** @param sent the direction of the wire that the inputs feed */
    public WirePorts(AudioClient client, WirePortNames names, Stream sent) {
        this.client = client;
        this.names = names;
        this.sent = sent;
    }

    /**
     * Makes the ports fit a session; those that fit already are left alone.
     *
     * @param inputFrames latency that the inputs report
     * @param outputFrames latency that the outputs report
     */
    public WireBuffers adapt(ChannelCounts counts, int inputFrames, int outputFrames) {
        return adapt(counts, inputFrames, outputFrames, 0);
    }

    /**
     * Likewise for an encoding that takes time.
     *
     * @param codecFrames what of these the sound is later than its cycle, and events are not
     */
    public WireBuffers adapt(ChannelCounts counts, int inputFrames, int outputFrames, int codecFrames) {
        Stream heard = sent.opposite();
        adapt(inputs, counts.audio(sent), names.input(), name -> client.audioPort(spec(name, Direction.INPUT)));
        adapt(outputs, counts.audio(heard), names.output(), name -> client.audioPort(spec(name, Direction.OUTPUT)));
        adapt(midiInputs, counts.midi(sent), names.midiInput(), n -> client.midiPort(spec(n, Direction.INPUT)));
        adapt(midiOutputs, counts.midi(heard), names.midiOutput(), n -> client.midiPort(spec(n, Direction.OUTPUT)));
        adaptOutlets();
        inputs.forEach(port -> port.latency(LatencyRange.of(inputFrames)));
        midiInputs.forEach(port -> port.latency(LatencyRange.of(inputFrames - codecFrames)));
        outputs.forEach(port -> port.latency(LatencyRange.of(outputFrames)));
        midiOutputs.forEach(port -> port.latency(LatencyRange.of(outputFrames - codecFrames)));
        return new WireBuffers(
                inputs.toArray(AudioPort[]::new),
                outputs.toArray(AudioPort[]::new),
                midiInputs.toArray(MidiPort[]::new),
                midiOutputs.toArray(MidiPort[]::new),
                outlets.toArray(MidiOutlet[]::new));
    }

    private void adaptOutlets() {
        while (outlets.size() > midiOutputs.size()) {
            outlets.removeLast();
        }
        while (outlets.size() < midiOutputs.size()) {
            outlets.add(new MidiOutlet());
        }
    }

    private PortSpec spec(String name, Direction direction) {
        return new PortSpec(name, direction, names.physical(), true);
    }

    private static <P extends Port> void adapt(List<P> ports, int count, String prefix, Function<String, P> register) {
        while (ports.size() > count) {
            ports.removeLast().unregister();
        }
        while (ports.size() < count) {
            ports.add(register.apply(prefix + (ports.size() + 1)));
        }
    }

    /** Full names of the audio inputs. */
    public List<String> inputs() {
        return inputs.stream().map(Port::name).toList();
    }

    /** Full names of the audio outputs. */
    public List<String> outputs() {
        return outputs.stream().map(Port::name).toList();
    }
}
