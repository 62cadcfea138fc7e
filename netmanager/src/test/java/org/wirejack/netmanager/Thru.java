package org.wirejack.netmanager;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;
import org.wirejack.engine.EmbeddedServer;

/** A client of a slave's server that copies every capture port to the playback port of the same number. */
final class Thru implements Processor {
    private final AudioPort[] in;
    private final AudioPort[] out;
    private final MidiPort[] midiIn;
    private final MidiPort[] midiOut;

    private Thru(int audio, int midi) {
        in = new AudioPort[audio];
        out = new AudioPort[audio];
        midiIn = new MidiPort[midi];
        midiOut = new MidiPort[midi];
    }

    static void connect(EmbeddedServer server, int audio, int midi) {
        Thru thru = new Thru(audio, midi);
        AudioClient client = server.open("thru", thru);
        List<Connection> cables = new ArrayList<>();
        for (int i = 0; i < audio; i++) {
            thru.in[i] = client.audioPort(PortSpec.input("in_" + i));
            thru.out[i] = client.audioPort(PortSpec.output("out_" + i));
            cables.add(new Connection("system:capture_" + (i + 1), thru.in[i].name()));
            cables.add(new Connection(thru.out[i].name(), "system:playback_" + (i + 1)));
        }
        for (int i = 0; i < midi; i++) {
            thru.midiIn[i] = client.midiPort(PortSpec.input("midi_in_" + i));
            thru.midiOut[i] = client.midiPort(PortSpec.output("midi_out_" + i));
            cables.add(new Connection("system:midi_capture_" + (i + 1), thru.midiIn[i].name()));
            cables.add(new Connection(thru.midiOut[i].name(), "system:midi_playback_" + (i + 1)));
        }
        client.activate();
        server.connect(cables);
    }

    @Override
    public void process(Cycle cycle) {
        for (int i = 0; i < in.length; i++) {
            System.arraycopy(in[i].samples(), 0, out[i].samples(), 0, cycle.frames());
        }
        for (int i = 0; i < midiIn.length; i++) {
            midiOut[i].events().copyFrom(midiIn[i].events());
        }
    }
}
