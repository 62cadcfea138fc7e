package org.wirejack.systemtests.faults;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;
import org.wirejack.systemtests.jack.Ramp;

/** A client that looks at every sample of what comes back, and notes of every period what it was. */
final class RampSink implements Processor {
    private final RampTables ramp;
    private final PeriodLog.Track track;
    private final AudioPort[] ports;

    private RampSink(RampTables ramp, PeriodLog.Track track) {
        this.ramp = ramp;
        this.track = track;
        ports = new AudioPort[ramp.channels()];
    }

    /** Opens and activates it; its ports are {@code name:in_1} and up. */
    static void open(AudioServer server, String name, RampTables ramp, PeriodLog.Track track) {
        var sink = new RampSink(ramp, track);
        AudioClient client = server.open(name, sink);
        IntStream.range(0, ramp.channels())
                .forEach(i -> sink.ports[i] = client.audioPort(PortSpec.input("in_" + (i + 1))));
        client.activate();
    }

    @Override
    public void process(Cycle cycle) {
        track.note(cycle.transportFrame(), judge(cycle));
    }

    private int judge(Cycle cycle) {
        int index = Ramp.index(ports[0].samples()[0], 0);
        if (index >= 0 && index + cycle.frames() <= Ramp.LENGTH && carriesRampFrom(index, cycle.frames())) {
            return Math.floorMod((int) (cycle.transportFrame() % Ramp.LENGTH) - index, Ramp.LENGTH);
        }
        return isSilent(cycle.frames()) ? PeriodLog.SILENT : PeriodLog.SPOILED;
    }

    private boolean carriesRampFrom(int index, int frames) {
        for (int channel = 0; channel < ports.length; channel++) {
            float[] wanted = ramp.channel(channel);
            if (!Arrays.equals(wanted, index, index + frames, ports[channel].samples(), 0, frames)) {
                return false;
            }
        }
        return true;
    }

    private boolean isSilent(int frames) {
        for (AudioPort port : ports) {
            float[] samples = port.samples();
            for (int i = 0; i < frames; i++) {
                if (samples[i] != 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
