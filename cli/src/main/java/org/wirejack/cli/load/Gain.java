package org.wirejack.cli.load;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;

/** Sends the audio that comes in back out, louder or softer. */
public final class Gain implements Load {
    private final float factor;

    /** @param factor what every sample is multiplied by */
    public Gain(float factor) {
        this.factor = factor;
    }

    @Override
    public Insert insert(AudioServer server, Terminals terminals) {
        Amplifier amplifier = new Amplifier(Math.min(terminals.captures(), terminals.playbacks()), factor);
        AudioClient client = server.open("gain", amplifier);
        List<Connection> cables = amplifier.register(client, terminals);
        client.activate();
        return new Insert(client, cables);
    }

    /** Cycle thread only, but for construction. */
    private static final class Amplifier implements Processor {
        private final AudioPort[] inputs;
        private final AudioPort[] outputs;
        private final float factor;

        Amplifier(int channels, float factor) {
            inputs = new AudioPort[channels];
            outputs = new AudioPort[channels];
            this.factor = factor;
        }

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

        @Override
        public void process(Cycle cycle) {
            for (int i = 0; i < inputs.length; i++) {
                amplify(inputs[i].samples(), outputs[i].samples(), cycle.frames());
            }
        }

        private void amplify(float[] input, float[] output, int frames) {
            for (int frame = 0; frame < frames; frame++) {
                output[frame] = input[frame] * factor;
            }
        }
    }
}
