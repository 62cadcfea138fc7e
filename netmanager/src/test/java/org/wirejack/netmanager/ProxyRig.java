package org.wirejack.netmanager;

import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.Datagrams;
import org.wirejack.cycle.FakeClock;
import org.wirejack.cycle.Formats;
import org.wirejack.cycle.MemoryLink;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.cycle.WirePortNames;
import org.wirejack.cycle.WirePorts;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.DataType;
import org.wirejack.wire.Stream;

/** A master's session without a network, in a server whose cycles a test runs. Somebody listens to channel 1. */
final class ProxyRig {
    final FakeClock clock = new FakeClock();
    final MemoryLink link = new MemoryLink(clock);
    final CycleMeters meters = new CycleMeters();
    final EmbeddedServer server = new EmbeddedServer(new Format(48_000, 64));
    final ProxySession session;
    final Datagrams slave;
    final long periodNanos;
    private final AudioPort listener;
    private float heard;

    ProxyRig(Formats formats) {
        CycleFormat format = formats.format();
        periodNanos = format.periodNanos();
        slave = new Datagrams(format, Stream.RETURN);
        session = new ProxySession(format, link, 25, meters, clock);
        WireBuffers[] buffers = new WireBuffers[1];
        AudioClient proxy = server.open("synth", cycle -> session.run(cycle, buffers[0]));
        SessionLatency latency = SessionLatency.of(format.params());
        buffers[0] = new WirePorts(proxy, WirePortNames.MASTER, Stream.SEND)
                .adapt(format.params().channels(), latency.sendFrames(), latency.returnFrames());
        AudioClient ears = server.open("ears", cycle -> heard = ears());
        listener = ears.audioPort(PortSpec.input("in"));
        server.connect(List.of(new Connection("synth:from_slave_1", "ears:in")));
        proxy.activate();
        ears.activate();
    }

    private float ears() {
        return listener.samples()[0];
    }

    /** One cycle of the master's server; the time it took. */
    long cycle() {
        long beganNanos = clock.nanoTime();
        server.cycle(beganNanos);
        return clock.nanoTime() - beganNanos;
    }

    /** The first sample of channel 1 in the last cycle. */
    float heard() {
        return heard;
    }

    void passPeriod() {
        clock.advance(periodNanos);
    }

    /** The cycle that was sent last, or 0. */
    int takeSentCycle() {
        return link.takeSent().stream()
                .map(Datagrams::header)
                .filter(header -> header.dataType() == DataType.SYNC)
                .mapToInt(header -> header.cycle())
                .max()
                .orElse(0);
    }
}
