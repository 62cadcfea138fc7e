package org.wirejack.netmanager;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.nio.channels.DatagramChannel;
import java.util.concurrent.locks.LockSupport;
import java.util.function.UnaryOperator;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.Format;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.cycle.WirePortNames;
import org.wirejack.cycle.WirePorts;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.link.Link;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.SystemLinks;
import org.wirejack.netdriver.SlaveThread;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Stream;

/**
 * One session over the loopback interface in any format, without the handshake before it: the master's cycles are run by
 * the test, the slave's by its own thread. The slave sends back what it gets.
 */
final class SessionPair implements AutoCloseable {
    private static final long PATIENCE_NANOS = 30_000_000_000L;
    private static final long POLL_NANOS = 1_000_000;

    final EmbeddedServer server;
    final SlaveThread slave;
    final Ramp ramp;
    private final CycleMeters meters = new CycleMeters();
    private final EmbeddedServer slaveServer;
    private final Link masterLink;
    private final Link slaveLink;
    private final int roundTripFrames;
    private long run;

    SessionPair(CycleFormat format) {
        this(format, link -> link, link -> link);
    }

    /** With links that a test puts something before. */
    SessionPair(CycleFormat format, UnaryOperator<Link> onMaster, UnaryOperator<Link> onSlave) {
        ChannelCounts channels = format.params().channels();
        Format audio = new Format(format.params().sampleRate(), format.params().periodFrames());
        LinkFactory links = new SystemLinks();
        try (DatagramChannel place = bound()) {
            InetSocketAddress slaveAddress = (InetSocketAddress) place.getLocalAddress();
            masterLink = links.connect(LinkFactory.ANY_PORT, slaveAddress, format.bufferBytes());
            slaveLink = links.connect(slaveAddress.getPort(), masterLink.localAddress(), format.bufferBytes());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        slaveServer = new EmbeddedServer(audio);
        slave = new SlaveThread(format, onSlave.apply(slaveLink), slaveServer);
        Thru.connect(slaveServer, channels.sendAudio(), channels.sendMidi());
        server = new EmbeddedServer(audio);
        openProxy(new ProxySession(format, onMaster.apply(masterLink), 25, meters, NanoClock.SYSTEM), format);
        ramp = Ramp.connect(server, "synth", channels.sendAudio(), channels.sendMidi());
        roundTripFrames = SessionLatency.of(format.params()).roundTripFrames();
        slave.start();
    }

    private static DatagramChannel bound() throws IOException {
        return DatagramChannel.open(StandardProtocolFamily.INET)
                .setOption(StandardSocketOptions.SO_REUSEADDR, true)
                .bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private void openProxy(ProxySession session, CycleFormat format) {
        WireBuffers[] buffers = new WireBuffers[1];
        AudioClient proxy = server.open("synth", cycle -> session.run(cycle, buffers[0]));
        SessionLatency latency = SessionLatency.of(format.params());
        buffers[0] = new WirePorts(proxy, WirePortNames.MASTER, Stream.SEND)
                .adapt(format.params().channels(), latency.sendFrames(), latency.returnFrames());
        proxy.activate();
    }

    void cycles(int count) {
        run += count;
        for (int i = 0; i < count; i++) {
            server.cycle(System.nanoTime());
        }
    }

    /** The cycles that the slave has run, when it has run as many as the master, or after half a minute. */
    long awaitSlavesCycles() {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (slave.report().cycles() < run && System.nanoTime() - deadlineNanos < 0) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        return slave.report().cycles();
    }

    /** Cycles that the master has run. */
    long run() {
        return run;
    }

    /** From now on everything must come back. */
    void check() {
        ramp.check(roundTripFrames);
    }

    CycleReport report() {
        return meters.counters().report();
    }

    @Override
    public void close() {
        slave.close();
        masterLink.close();
        slaveLink.close();
        server.close();
        slaveServer.close();
    }
}
