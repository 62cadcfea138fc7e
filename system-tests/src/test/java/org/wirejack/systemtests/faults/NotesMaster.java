package org.wirejack.systemtests.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.Channels;
import org.wirejack.engine.driver.Pacing;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.ProxyStatus;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.JvmThreads;
import org.wirejack.rt.NanoClock;
import org.wirejack.rt.RealtimeThread;
import org.wirejack.wire.Wire;

/**
 * Our manager on a clock, that plays dense notes to one slave and hears what comes back. Each line of its standard input is
 * a number of seconds to play, after which it rests and says what it has heard so far.
 */
public final class NotesMaster implements ManagerListener {
    private static final int RATE_HZ = 48_000;
    private static final int PRIORITY = 60;
    private static final long LOOK_NANOS = 10_000_000;

    private final NotePlayer player = new NotePlayer();
    private final NoteWatch watch = new NoteWatch();
    private final EmbeddedServer server;
    private final TimerDriver clock;
    private final NetManager manager;
    private final MidiPort out;
    private final MidiPort in;
    private volatile boolean playing;

    private NotesMaster(int periodFrames) {
        server = new EmbeddedServer(new Format(RATE_HZ, periodFrames));
        var pacing = new Pacing(
                NanoClock.SYSTEM,
                DeadlineSleeper.ofSystem(),
                () -> System.out.println(RealtimeThread.enter(PRIORITY).line()));
        clock = new TimerDriver(server, Channels.NONE, pacing);
        AudioClient source = server.open("player", now -> play(now.frames()));
        AudioClient ears = server.open("ears", now -> hear(now.frames()));
        out = source.midiPort(PortSpec.output("out"));
        in = ears.midiPort(PortSpec.input("in"));
        source.activate();
        ears.activate();
        var options = new ManagerOptions(Wire.DEFAULT_GROUP, Wire.DEFAULT_PORT, null, false, Duration.ZERO, 1);
        manager = new NetManager(options, server, this);
    }

    private void play(int frames) {
        player.play(out.events(), frames, !playing);
    }

    private void hear(int frames) {
        watch.hear(in.events(), frames);
    }

    /** Argument: frames in a period. */
    public static void main(String[] arguments) throws IOException {
        JvmThreads.raise(JvmThreads.PRIORITY);
        var master = new NotesMaster(Integer.parseInt(arguments[0]));
        master.manager.start();
        master.clock.start();
        System.out.println("listening");
        var input = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = input.readLine(); line != null; line = input.readLine()) {
            master.run(Double.parseDouble(line));
        }
        master.manager.close();
        master.clock.close();
        master.server.close();
    }

    private void run(double seconds) {
        playing = true;
        pass(seconds);
        playing = false;
        pass(1);
        manager.proxies().forEach(proxy -> System.out.println("notes " + watch + " " + proxy.cycles()));
    }

    private void pass(double seconds) {
        long last =
                clock.cycles() + (long) (seconds * RATE_HZ) / server.format().periodFrames();
        while (clock.cycles() < last) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
    }

    @Override
    public void notice(String line) {
        System.out.println("notice " + line);
    }

    @Override
    public void slaveConnected(ProxyStatus proxy) {
        server.connect(List.of(
                new Connection(out.name(), proxy.clientName() + ":midi_to_slave_1"),
                new Connection(proxy.clientName() + ":midi_from_slave_1", in.name())));
        System.out.println("connected " + proxy.clientName());
    }
}
