package org.wirejack.cli.load;

import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Cycle;
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
        AudioPairs pairs = new AudioPairs(terminals);
        AudioClient client = server.open("gain", new Amplifier(pairs, factor));
        List<Connection> cables = pairs.register(client, terminals);
        client.activate();
        return new Insert(client, cables);
    }

    /** Cycle thread only. */
    private record Amplifier(AudioPairs pairs, float factor) implements Processor {
        @Override
        public void process(Cycle cycle) {
            for (int i = 0; i < pairs.count(); i++) {
                amplify(pairs.input(i), pairs.output(i), cycle.frames());
            }
        }

        private void amplify(float[] input, float[] output, int frames) {
            for (int frame = 0; frame < frames; frame++) {
                output[frame] = input[frame] * factor;
            }
        }
    }
}
