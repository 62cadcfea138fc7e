package org.wirejack.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.rt.NanoClock;

/** A server whose cycles the test runs, with a driver and simple clients. */
public final class Rig implements AutoCloseable {
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(20);

    public final EmbeddedServer server;
    public final AudioClient driver;

    /** Names of the clients in the order in which the last cycle called them. */
    public final List<String> called = new ArrayList<>();

    private Rig(EmbeddedServer server) {
        this.server = server;
        driver = server.openDriver("system");
    }

    /** Cycles count as running from the first one on. */
    public static Rig running(int periodFrames) {
        Rig rig = new Rig(new EmbeddedServer(new Format(48_000, periodFrames), NanoClock.SYSTEM, PATIENCE_NANOS));
        rig.cycle();
        return rig;
    }

    /** Cycles never count as running. */
    public static Rig idle(int periodFrames) {
        long[] timeNanos = new long[1];
        NanoClock leaping = () -> timeNanos[0] += PATIENCE_NANOS;
        return new Rig(new EmbeddedServer(new Format(48_000, periodFrames), leaping, 0));
    }

    public void cycle() {
        called.clear();
        server.cycle(0);
    }

    public void cycles(int count) {
        for (int i = 0; i < count; i++) {
            cycle();
        }
    }

    public void connect(String output, String input) {
        server.connect(List.of(new Connection(output, input)));
    }

    public void disconnect(String output, String input) {
        server.disconnect(List.of(new Connection(output, input)));
    }

    public AudioPort capture(String name) {
        return driver.audioPort(PortSpec.output(name).asPhysical());
    }

    public AudioPort playback(String name) {
        return driver.audioPort(PortSpec.input(name).asPhysical());
    }

    public MidiPort midiCapture(String name) {
        return driver.midiPort(PortSpec.output(name).asPhysical());
    }

    public MidiPort midiPlayback(String name) {
        return driver.midiPort(PortSpec.input(name).asPhysical());
    }

    /** A client that adds a constant to its input "in" and gives it to its output "out". */
    public AudioClient adder(String name, float constant) {
        AudioPort[] ports = new AudioPort[2];
        AudioClient client = server.open(name, cycle -> {
            called.add(name);
            float[] in = ports[0].samples();
            float[] out = ports[1].samples();
            for (int i = 0; i < cycle.frames(); i++) {
                out[i] = in[i] + constant;
            }
        });
        ports[0] = client.audioPort(PortSpec.input("in"));
        ports[1] = client.audioPort(PortSpec.output("out"));
        client.activate();
        return client;
    }

    /** Without its driver the server expects no more cycles. */
    @Override
    public void close() {
        driver.close();
        server.close();
    }
}
