package org.wirejack.netmanager;

import java.util.List;
import java.util.function.Predicate;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.FakeClock;
import org.wirejack.cycle.MemoryLink;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.cycle.WirePortNames;
import org.wirejack.cycle.WirePorts;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.netdriver.SlaveInStep;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.Stream;

/**
 * Both ends of a session on one thread, in fake time, over a network that loses what a test says. A band plays into the
 * master's first MIDI port; the slave sends back what it hears.
 */
final class PairInStep {
    /** Plays and hears MIDI at both ends of the trip. */
    interface Band {
        /** The master's next cycle. */
        void play(MidiBuffer toSlave);

        /** What the slave heard in a cycle. */
        default void heardBySlave(MidiBuffer events) {}

        /** What came back to the master in a cycle. */
        default void heardByMaster(MidiBuffer events) {}
    }

    private final FakeClock clock = new FakeClock();
    private final MemoryLink masterLink = new MemoryLink(clock);
    private final MemoryLink slaveLink = new MemoryLink(clock);
    private final CycleMeters meters = new CycleMeters();
    private final EmbeddedServer masterServer;
    private final EmbeddedServer slaveServer;
    private final SlaveInStep slave;
    private final long periodNanos;
    private Predicate<byte[]> lossy = datagram -> false;
    private long cyclesLeft;

    PairInStep(CycleFormat format, Band band) {
        Format audio = new Format(format.params().sampleRate(), format.params().periodFrames());
        periodNanos = format.periodNanos();
        slaveServer = new EmbeddedServer(audio);
        slave = new SlaveInStep(format, slaveLink, slaveServer, clock);
        masterServer = new EmbeddedServer(audio);
        openProxy(format);
        openBand(band);
        openThru(band);
        slaveLink.whileWaiting(link -> runMaster());
    }

    private void openProxy(CycleFormat format) {
        ProxySession session = new ProxySession(format, masterLink, 25, meters, clock);
        WireBuffers[] buffers = new WireBuffers[1];
        AudioClient proxy = masterServer.open("synth", cycle -> session.run(cycle, buffers[0]));
        SessionLatency latency = SessionLatency.of(format.params());
        buffers[0] = new WirePorts(proxy, WirePortNames.MASTER, Stream.SEND)
                .adapt(format.params().channels(), latency.sendFrames(), latency.returnFrames());
        proxy.activate();
    }

    private void openBand(Band band) {
        MidiPort[] ports = new MidiPort[2];
        AudioClient player = masterServer.open("player", cycle -> band.play(ports[0].events()));
        AudioClient ears = masterServer.open("ears", cycle -> band.heardByMaster(ports[1].events()));
        ports[0] = player.midiPort(PortSpec.output("out"));
        ports[1] = ears.midiPort(PortSpec.input("in"));
        player.activate();
        ears.activate();
        masterServer.connect(List.of(
                new Connection("player:out", "synth:midi_to_slave_1"),
                new Connection("synth:midi_from_slave_1", "ears:in")));
    }

    private void openThru(Band band) {
        MidiPort[] ports = new MidiPort[2];
        AudioClient thru = slaveServer.open("thru", cycle -> {
            band.heardBySlave(ports[0].events());
            ports[1].events().copyFrom(ports[0].events());
        });
        ports[0] = thru.midiPort(PortSpec.input("in"));
        ports[1] = thru.midiPort(PortSpec.output("out"));
        thru.activate();
        slaveServer.connect(List.of(
                new Connection("system:midi_capture_1", "thru:in"),
                new Connection("thru:out", "system:midi_playback_1")));
    }

    /** From now on, datagrams for which this holds are lost on their way, either way. */
    PairInStep losing(Predicate<byte[]> lost) {
        lossy = lost;
        return this;
    }

    /** Runs so many cycles of the master; the slave runs along. */
    PairInStep cycles(long count) {
        cyclesLeft = count;
        slave.run(() -> cyclesLeft < 0);
        return this;
    }

    /** The slave has nothing to do until the master has run. */
    private void runMaster() {
        deliver(slaveLink.takeSent(), masterLink);
        if (--cyclesLeft >= 0) {
            clock.advance(periodNanos);
            masterServer.cycle(clock.nanoTime());
            deliver(masterLink.takeSent(), slaveLink);
        }
    }

    /** Runs cycles of a master whose slave is gone. */
    void masterAlone(int cycles) {
        for (int i = 0; i < cycles; i++) {
            clock.advance(periodNanos);
            masterServer.cycle(clock.nanoTime());
        }
    }

    private void deliver(List<byte[]> datagrams, MemoryLink to) {
        datagrams.stream().filter(lossy.negate()).forEach(to::deliver);
    }

    /** The session ends on the slave, which lets its notes end. */
    void endSlave() {
        slave.endNotes();
    }

    CycleReport master() {
        return meters.counters().report();
    }

    CycleReport slave() {
        return slave.report();
    }
}
