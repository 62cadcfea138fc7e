package org.wirejack.systemtests.interop;

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
import org.wirejack.audio.MidiBuffer;
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
 * Our manager on a clock, that plays numbered MIDI events to one slave, more in some cycles than a stock peer has room
 * for, and looks at what comes back. Each line of its standard input is a number of seconds to play.
 */
public final class MidiMaster implements ManagerListener {
    private static final int RATE_HZ = 48_000;
    private static final int PRIORITY = 60;
    private static final long LOOK_NANOS = 10_000_000;

    /** Every so many cycles: a burst, and a SysEx. */
    private static final int BURST_CYCLES = 64;

    private static final int SYSEX_CYCLES = 8;
    private static final int SYSEX_BYTES = 10;
    private static final int NUMBERS = 1 << 18;

    private final EmbeddedServer server;
    private final TimerDriver clock;
    private final NetManager manager;
    private final int burst;
    private final MidiPort out;
    private final MidiPort in;
    private final byte[] message = new byte[3];
    private final byte[] sysEx = new byte[SYSEX_BYTES];
    private volatile boolean playing;
    private volatile long played;
    private volatile long heard;
    private volatile long disordered;
    private int cycle;
    private int next;

    private MidiMaster(int periodFrames, int burst) {
        this.burst = burst;
        server = new EmbeddedServer(new Format(RATE_HZ, periodFrames));
        var pacing = new Pacing(
                NanoClock.SYSTEM,
                DeadlineSleeper.ofSystem(),
                () -> System.out.println(RealtimeThread.enter(PRIORITY).line()));
        clock = new TimerDriver(server, new Channels(2, 2), pacing);
        AudioClient player = server.open("player", now -> play());
        AudioClient ears = server.open("ears", now -> hear());
        out = player.midiPort(PortSpec.output("out"));
        in = ears.midiPort(PortSpec.input("in"));
        player.activate();
        ears.activate();
        var options = new ManagerOptions(Wire.DEFAULT_GROUP, Wire.DEFAULT_PORT, null, false, Duration.ZERO, 1);
        manager = new NetManager(options, server, this);
        sysEx[0] = (byte) 0xF0;
        sysEx[1] = 0x7D;
        sysEx[SYSEX_BYTES - 1] = (byte) 0xF7;
    }

    private void play() {
        cycle++;
        if (!playing) {
            return;
        }
        MidiBuffer events = out.events();
        int count = cycle % BURST_CYCLES == 0 ? burst : 2;
        for (int i = 0; i < count; i++) {
            int number = (int) (played++ % NUMBERS);
            message[0] = (byte) (0xB0 | number >> 14);
            message[1] = (byte) (number >> 7 & 0x7F);
            message[2] = (byte) (number & 0x7F);
            events.add(i * server.format().periodFrames() / count, message, 0, message.length);
        }
        if (cycle % SYSEX_CYCLES == 0) {
            for (int i = 2; i < SYSEX_BYTES - 1; i++) {
                sysEx[i] = (byte) (cycle / SYSEX_CYCLES + i & 0x7F);
            }
            events.add(server.format().periodFrames() - 1, sysEx, 0, SYSEX_BYTES);
        }
    }

    private void hear() {
        MidiBuffer events = in.events();
        for (int i = 0; i < events.count(); i++) {
            if (events.size(i) == message.length && (events.byteAt(i, 0) & 0xF0) == 0xB0) {
                int number = (events.byteAt(i, 0) & 0x0F) << 14 | events.byteAt(i, 1) << 7 | events.byteAt(i, 2);
                disordered += number < next ? 1 : 0;
                next = number + 1;
                heard++;
            }
        }
    }

    /** Arguments: frames in a period, and events of a burst. */
    public static void main(String[] arguments) throws IOException {
        JvmThreads.raise(JvmThreads.PRIORITY);
        var master = new MidiMaster(Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]));
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
        System.out.println("closed");
    }

    private void run(double seconds) {
        playing = true;
        pass(seconds);
        playing = false;
        pass(1);
        manager.proxies()
                .forEach(proxy -> System.out.println("midi played=" + played + " heard=" + heard
                        + " disordered=" + disordered + " postponed="
                        + proxy.cycles().postponedEvents() + " lost="
                        + proxy.cycles().lostEvents() + " missed="
                        + proxy.cycles().missed()));
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
