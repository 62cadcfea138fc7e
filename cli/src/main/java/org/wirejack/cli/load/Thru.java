package org.wirejack.cli.load;

import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;

/** Sends what comes in back out, channel by channel, audio and MIDI. */
public final class Thru implements Load {
    @Override
    public Insert insert(AudioServer server, Terminals terminals) {
        Copy copy = new Copy(terminals);
        AudioClient client = server.open("thru", copy);
        List<Connection> cables = copy.register(client, terminals);
        client.activate();
        return new Insert(client, cables);
    }

    /** Cycle thread only, but for construction. */
    private static final class Copy implements Processor {
        private final AudioPairs pairs;
        private final MidiPort[] midiInputs;
        private final MidiPort[] midiOutputs;

        Copy(Terminals terminals) {
            pairs = new AudioPairs(terminals);
            midiInputs = new MidiPort[Math.min(terminals.midiCaptures(), terminals.midiPlaybacks())];
            midiOutputs = new MidiPort[midiInputs.length];
        }

        List<Connection> register(AudioClient client, Terminals terminals) {
            List<Connection> cables = pairs.register(client, terminals);
            for (int i = 0; i < midiInputs.length; i++) {
                midiInputs[i] = client.midiPort(PortSpec.input("midi_in_" + (i + 1)));
                midiOutputs[i] = client.midiPort(PortSpec.output("midi_out_" + (i + 1)));
                cables.add(new Connection(terminals.midiCapture(i + 1), midiInputs[i].name()));
                cables.add(new Connection(midiOutputs[i].name(), terminals.midiPlayback(i + 1)));
            }
            return cables;
        }

        @Override
        public void process(Cycle cycle) {
            for (int i = 0; i < pairs.count(); i++) {
                System.arraycopy(pairs.input(i), 0, pairs.output(i), 0, cycle.frames());
            }
            for (int i = 0; i < midiInputs.length; i++) {
                midiOutputs[i].events().copyFrom(midiInputs[i].events());
            }
        }
    }
}
