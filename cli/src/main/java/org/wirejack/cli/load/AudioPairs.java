package org.wirejack.cli.load;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.PortSpec;

/** A client's audio ports, an input and an output for each channel that the driver has both ways. */
final class AudioPairs {
    private final AudioPort[] inputs;
    private final AudioPort[] outputs;

    AudioPairs(Terminals terminals) {
        inputs = new AudioPort[Math.min(terminals.captures(), terminals.playbacks())];
        outputs = new AudioPort[inputs.length];
    }

    /** @return what connects them to the driver */
    List<Connection> register(AudioClient client, Terminals terminals) {
        List<Connection> cables = new ArrayList<>();
        for (int i = 0; i < inputs.length; i++) {
            inputs[i] = client.audioPort(PortSpec.input("in_" + (i + 1)));
            outputs[i] = client.audioPort(PortSpec.output("out_" + (i + 1)));
            cables.add(new Connection(terminals.capture(i + 1), inputs[i].name()));
            cables.add(new Connection(outputs[i].name(), terminals.playback(i + 1)));
        }
        return cables;
    }

    int count() {
        return inputs.length;
    }

    /** Cycle thread only. */
    float[] input(int pair) {
        return inputs[pair].samples();
    }

    /** Cycle thread only. */
    float[] output(int pair) {
        return outputs[pair].samples();
    }
}
