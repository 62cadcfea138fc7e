package org.wirejack.netmanager;

import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.engine.EmbeddedServer;

/**
 * Plays a ramp and a note per cycle into a proxy, and checks what comes back. Sample k of channel c is exact in a float
 * and tells both; the note tells its cycle.
 */
final class Ramp {
    int delayFrames;
    long checkedFrames;
    long wrongFrames;
    long checkedNotes;
    long wrongNotes;

    private final AudioPort[] out;
    private final AudioPort[] in;
    private final MidiPort[] midiOut;
    private final MidiPort[] midiIn;
    private final byte[] note = {(byte) 0x90, 0, 0};
    private long frame;
    private long checkFrom = Long.MAX_VALUE;

    private Ramp(int audio, int midi) {
        out = new AudioPort[audio];
        in = new AudioPort[audio];
        midiOut = new MidiPort[midi];
        midiIn = new MidiPort[midi];
    }

    /** Connected to the proxy of that name. */
    static Ramp connect(EmbeddedServer server, String slave, int audio, int midi) {
        Ramp ramp = new Ramp(audio, midi);
        AudioClient source = server.open("source", ramp::play);
        AudioClient sink = server.open("sink", ramp::listen);
        List<Connection> cables = new ArrayList<>();
        for (int i = 0; i < audio; i++) {
            ramp.out[i] = source.audioPort(PortSpec.output("out_" + i));
            ramp.in[i] = sink.audioPort(PortSpec.input("in_" + i));
            cables.add(new Connection(ramp.out[i].name(), slave + ":to_slave_" + (i + 1)));
            cables.add(new Connection(slave + ":from_slave_" + (i + 1), ramp.in[i].name()));
        }
        for (int i = 0; i < midi; i++) {
            ramp.midiOut[i] = source.midiPort(PortSpec.output("midi_out_" + i));
            ramp.midiIn[i] = sink.midiPort(PortSpec.input("midi_in_" + i));
            cables.add(new Connection(ramp.midiOut[i].name(), slave + ":midi_to_slave_" + (i + 1)));
            cables.add(new Connection(slave + ":midi_from_slave_" + (i + 1), ramp.midiIn[i].name()));
        }
        source.activate();
        sink.activate();
        server.connect(cables);
        return ramp;
    }

    /** From the next cycle on, everything must come back, so many frames later. */
    void check(int roundTripFrames) {
        delayFrames = roundTripFrames;
        checkFrom = frame;
    }

    /** What comes back is not looked at any more. */
    void ignore() {
        checkFrom = Long.MAX_VALUE;
    }

    private void play(Cycle cycle) {
        for (int c = 0; c < out.length; c++) {
            float[] samples = out[c].samples();
            for (int i = 0; i < cycle.frames(); i++) {
                samples[i] = sample(c, frame + i);
            }
        }
        for (int port = 0; port < midiOut.length; port++) {
            number(frame / cycle.frames());
            midiOut[port].events().add(port, note, 0, note.length);
        }
    }

    private void number(long cycle) {
        note[1] = (byte) (cycle & 0x7F);
        note[2] = (byte) (cycle >> 7 & 0x7F);
    }

    private void listen(Cycle cycle) {
        if (frame >= checkFrom) {
            for (int c = 0; c < in.length; c++) {
                checkSamples(c, in[c].samples(), cycle.frames());
            }
            for (int port = 0; port < midiIn.length; port++) {
                checkedNotes++;
                wrongNotes += isNote(midiIn[port].events(), port, cycle.frames()) ? 0 : 1;
            }
        }
        frame += cycle.frames();
    }

    private void checkSamples(int channel, float[] samples, int frames) {
        for (int i = 0; i < frames; i++) {
            wrongFrames += samples[i] == sample(channel, frame + i - delayFrames) ? 0 : 1;
        }
        checkedFrames += frames;
    }

    private boolean isNote(MidiBuffer events, int port, int periodFrames) {
        number((frame - delayFrames) / periodFrames);
        return events.count() == 1
                && events.frame(0) == port
                && events.byteAt(0, 1) == note[1]
                && events.byteAt(0, 2) == note[2];
    }

    private static float sample(int channel, long frame) {
        return ((frame & 16383) + 1) / 16384f * (channel + 1);
    }
}
