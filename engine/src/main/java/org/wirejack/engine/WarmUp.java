package org.wirejack.engine;

import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;

/**
 * Runs the real cycle code, fades and loops included, on a graph of its own, so that a driver's first cycles find it loaded
 * and compiled. Takes some tens of milliseconds; any thread.
 */
public final class WarmUp {
    private static final Format FORMAT = new Format(48_000, 64);
    private static final int EDITS = 10;
    private static final int CYCLES_PER_EDIT = 150;
    private static final long LONG_NANOS = Long.MAX_VALUE / 2;

    private static boolean done;

    private final EmbeddedServer server = new EmbeddedServer(FORMAT, () -> 0, LONG_NANOS);

    private WarmUp() {}

    /** The first time in this Java machine's life: compiled code is everybody's. Who comes meanwhile waits for its end. */
    public static synchronized void once() {
        if (!done) {
            done = true;
            WarmUp warmUp = new WarmUp();
            warmUp.fill();
            warmUp.work();
            warmUp.server.close();
        }
    }

    /** Three kinds of processors at least, or the compiler would expect the one it has seen. */
    private void fill() {
        AudioClient driver = server.openDriver("system");
        driver.audioPort(PortSpec.output("audio_out"));
        driver.audioPort(PortSpec.input("audio_in"));
        driver.midiPort(PortSpec.output("midi_out"));
        driver.midiPort(PortSpec.input("midi_in"));
        open("a", cycle -> {});
        open("b", cycle -> {});
        open("c", cycle -> {});
        connect("system", "a");
        connect("b", "system");
    }

    private void open(String name, Processor processor) {
        AudioClient client = server.open(name, processor);
        client.audioPort(PortSpec.input("audio_in"));
        client.audioPort(PortSpec.output("audio_out"));
        client.midiPort(PortSpec.input("midi_in"));
        client.midiPort(PortSpec.output("midi_out"));
        client.activate();
    }

    private void work() {
        for (int edit = 0; edit < EDITS; edit++) {
            connect("a", "b");
            connect("b", "a");
            connect("system", "system");
            cycles();
            disconnect("a", "b");
            disconnect("system", "system");
            cycles();
            disconnect("b", "a");
        }
    }

    private void cycles() {
        for (int i = 0; i < CYCLES_PER_EDIT; i++) {
            server.cycle(i);
        }
    }

    private void connect(String from, String to) {
        server.connect(cables(from, to));
    }

    private void disconnect(String from, String to) {
        server.disconnect(cables(from, to));
    }

    private static List<Connection> cables(String from, String to) {
        return List.of(
                new Connection(from + ":audio_out", to + ":audio_in"),
                new Connection(from + ":midi_out", to + ":midi_in"));
    }
}
