package org.wirejack.systemtests.interop;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.PortSpec;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.systemtests.interop.StretchMeter.Heard;

/** Two clients at one proxy: one plays a {@link Sound} to the slave, counted by the transport, the other listens. */
final class Probe {
    private static final long LOOK_NANOS = 1_000_000;

    private final Sound sound;
    private final AudioPort[] outs;
    private final AudioPort[] ins;
    private final float[][] heardSamples;
    private volatile StretchMeter meter;
    /** The meter in use in the cycle that ended last. */
    private volatile StretchMeter used;

    /** @param mostPlayed so many ports to the slave are played to at the most */
    Probe(AudioServer server, ProxyStatus proxy, int mostPlayed) {
        sound = Sound.of(proxy.session());
        outs = new AudioPort[Math.min(mostPlayed, proxy.session().channels().sendAudio())];
        ins = new AudioPort[Math.min(outs.length, proxy.session().channels().returnAudio())];
        heardSamples = new float[ins.length][];
        meter = used = new StretchMeter(sound, ins.length);
        AudioClient source = server.open("source", this::play);
        AudioClient sink = server.open("sink", this::listen);
        List<Connection> cables = new ArrayList<>();
        for (int k = 0; k < outs.length; k++) {
            outs[k] = source.audioPort(PortSpec.output("out_" + (k + 1)));
            cables.add(new Connection(outs[k].name(), proxy.clientName() + ":to_slave_" + (k + 1)));
        }
        for (int k = 0; k < ins.length; k++) {
            ins[k] = sink.audioPort(PortSpec.input("in_" + (k + 1)));
            cables.add(new Connection(proxy.clientName() + ":from_slave_" + (k + 1), ins[k].name()));
        }
        source.activate();
        sink.activate();
        server.connect(cables);
    }

    private void play(Cycle cycle) {
        for (int k = 0; k < outs.length; k++) {
            float[] samples = outs[k].samples();
            for (int i = 0; i < cycle.frames(); i++) {
                samples[i] = sound.sample(cycle.transportFrame() + i, k);
            }
        }
    }

    private void listen(Cycle cycle) {
        for (int k = 0; k < ins.length; k++) {
            heardSamples[k] = ins[k].samples();
        }
        StretchMeter now = meter;
        now.hear(heardSamples, cycle.frames(), cycle.transportFrame());
        used = now;
    }

    /** What was heard since this was asked last. Needs running cycles. Control thread. */
    Heard takeHeard() {
        StretchMeter last = meter;
        meter = new StretchMeter(sound, ins.length);
        while (used == last) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return last.heard();
    }
}
