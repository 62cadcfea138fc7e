package org.wirejack.netdriver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.CycleReport;
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
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.Stream;

/**
 * A slave's session without a network: whenever it waits, the next part of the master's script arrives. Its server copies
 * channel 1 to channel 1.
 */
final class SessionRig {
    final FakeClock clock = new FakeClock();
    final MemoryLink link = new MemoryLink(clock);
    final CycleMeters meters = new CycleMeters();
    final Datagrams master;
    final long periodNanos;
    final List<byte[]> answers = new ArrayList<>();
    final List<Float> heard = new ArrayList<>();
    private final ArrayDeque<Runnable> script = new ArrayDeque<>();
    private final EmbeddedServer server = new EmbeddedServer(new Format(48_000, 64));
    private final SlaveSession session;
    private int waitsLeft = Integer.MAX_VALUE;

    SessionRig(Formats formats) {
        this(formats, false);
    }

    SessionRig(Formats formats, boolean patient) {
        CycleFormat format = formats.format();
        periodNanos = format.periodNanos();
        master = new Datagrams(format, Stream.SEND);
        SessionLatency latency = SessionLatency.of(format.params());
        WireBuffers buffers = new WirePorts(server.openDriver("system"), WirePortNames.SLAVE, Stream.RETURN)
                .adapt(format.params().channels(), latency.returnFrames(), latency.sendFrames());
        connectThru();
        session = new SlaveSession(format, link, new DriverSide(server, buffers), patient, meters, clock);
        link.whileWaiting(waiting -> next());
    }

    private void connectThru() {
        AudioPort[] ports = new AudioPort[2];
        AudioClient thru = server.open("thru", cycle -> {
            heard.add(ports[0].samples()[0]);
            System.arraycopy(ports[0].samples(), 0, ports[1].samples(), 0, cycle.frames());
        });
        ports[0] = thru.audioPort(PortSpec.input("in"));
        ports[1] = thru.audioPort(PortSpec.output("out"));
        thru.activate();
        server.connect(List.of(
                new Connection("system:capture_1", "thru:in"), new Connection("thru:out", "system:playback_1")));
    }

    private void next() {
        answers.addAll(link.takeSent());
        if (script.isEmpty()) {
            waitsLeft = Math.min(waitsLeft - 1, 200);
        } else {
            script.remove().run();
        }
    }

    /** A period passes, and these datagrams arrive. */
    SessionRig then(List<byte[]> datagrams) {
        return then(() -> {
            clock.advance(periodNanos);
            link.deliver(datagrams);
        });
    }

    SessionRig then(Runnable event) {
        script.add(event);
        return this;
    }

    /** Whole cycles, a period apart. */
    SessionRig thenCycles(int first, int last) {
        for (int cycle = first; cycle <= last; cycle++) {
            then(master.cycle(cycle));
        }
        return this;
    }

    /** The driver is closed. */
    SessionRig thenClose() {
        return then(() -> waitsLeft = 0);
    }

    SessionEnd run() {
        SessionEnd end = session.run(() -> waitsLeft <= 0);
        answers.addAll(link.takeSent());
        return end;
    }

    /** The cycles that were answered, in order. */
    List<Integer> answered() {
        return answers.stream()
                .map(Datagrams::header)
                .filter(header -> header.dataType() == DataType.SYNC)
                .map(HeaderFlyweight::cycle)
                .toList();
    }

    /** The first sample of channel 1 in a cycle's answer; 0 when there is none. */
    float answeredSample(int cycle) {
        for (byte[] answer : answers) {
            HeaderFlyweight header = Datagrams.header(answer);
            boolean first = header.dataType() == DataType.AUDIO && header.subCycle() == 0;
            if (first && header.cycle() == cycle && header.activePorts() > 0) {
                return Float.intBitsToFloat(Integer.reverseBytes(header.payloadInt(Integer.BYTES)));
            }
        }
        return 0;
    }

    CycleReport report() {
        return meters.counters().report();
    }
}
