package org.wirejack.netmanager;

import java.net.DatagramSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortSpec;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.netdriver.NetDriver;
import org.wirejack.netdriver.SlaveListener;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.SessionParams;

/** A master and its slaves on the loopback interface; the master's server runs when a test says so. */
final class Studio implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    final EmbeddedServer server;
    final NetManager manager;
    final List<String> notices = new ArrayList<>();
    private final List<NetDriver> parts = new ArrayList<>();
    private final CountDownLatch connected;
    private final int port;

    Studio(Format format, int slaves) {
        connected = new CountDownLatch(slaves);
        port = freePort();
        server = new EmbeddedServer(format);
        server.freewheel(true);
        ManagerOptions options = new ManagerOptions("225.3.19.154", port, "lo", false, Duration.ZERO, 8);
        manager = new NetManager(options, server, new ManagerListener() {
            @Override
            public void notice(String line) {
                notices.add(line);
            }

            @Override
            public void slaveConnected(ProxyStatus proxy) {
                connected.countDown();
            }
        });
        manager.start();
    }

    private static int freePort() {
        try (DatagramSocket probe = new DatagramSocket(0)) {
            return probe.getLocalPort();
        } catch (SocketException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A slave whose server copies every input to the output of the same number. */
    NetDriver slave(String name, int channels, boolean sync, int latencyCycles, int mtu) {
        EmbeddedServer slaveServer = new EmbeddedServer(new Format(48_000, 256));
        SlaveOptions options = new SlaveOptions(
                name,
                "225.3.19.154",
                port,
                "lo",
                mtu,
                new ChannelCounts(channels, channels, 1, 1),
                sync,
                latencyCycles,
                0,
                0);
        NetDriver driver = new NetDriver(options, slaveServer, new SlaveListener() {
            private boolean loaded;

            @Override
            public void sessionStarting(SessionParams params, java.net.InetSocketAddress master) {
                if (!loaded) {
                    loaded = true;
                    thru(slaveServer, channels);
                }
            }
        });
        driver.start();
        parts.add(driver);
        return driver;
    }

    private static void thru(EmbeddedServer server, int channels) {
        AudioPort[] in = new AudioPort[channels];
        AudioPort[] out = new AudioPort[channels];
        AudioClient client = server.open("thru", cycle -> {
            for (int i = 0; i < channels; i++) {
                System.arraycopy(in[i].samples(), 0, out[i].samples(), 0, cycle.frames());
            }
        });
        List<Connection> cables = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            in[i] = client.audioPort(PortSpec.input("in_" + i));
            out[i] = client.audioPort(PortSpec.output("out_" + i));
            cables.add(new Connection("system:capture_" + (i + 1), in[i].name()));
            cables.add(new Connection(out[i].name(), "system:playback_" + (i + 1)));
        }
        client.activate();
        server.connect(cables);
    }

    void awaitSlaves() {
        try {
            if (!connected.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError("slaves did not come; notices: " + notices);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    void cycles(int count) {
        for (int i = 0; i < count; i++) {
            server.cycle(System.nanoTime());
        }
    }

    /** A client that plays a ramp into a proxy, and another that listens to what comes back. */
    Ramp ramp(String slave, int channels) {
        Ramp ramp = new Ramp(channels);
        AudioClient source = server.open("source", ramp::play);
        AudioClient sink = server.open("sink", ramp::listen);
        List<Connection> cables = new ArrayList<>();
        for (int i = 0; i < channels; i++) {
            ramp.out[i] = source.audioPort(PortSpec.output("out_" + i));
            ramp.in[i] = sink.audioPort(PortSpec.input("in_" + i));
            cables.add(new Connection(ramp.out[i].name(), slave + ":to_slave_" + (i + 1)));
            cables.add(new Connection(slave + ":from_slave_" + (i + 1), ramp.in[i].name()));
        }
        source.activate();
        sink.activate();
        server.connect(cables);
        return ramp;
    }

    /** Sample k of channel c is exact in a float and tells both. */
    static final class Ramp {
        final AudioPort[] out;
        final AudioPort[] in;
        int delayFrames;
        long frame;
        long wrongFrames;
        long checkFrom = Long.MAX_VALUE;
        long checkedFrames;

        Ramp(int channels) {
            out = new AudioPort[channels];
            in = new AudioPort[channels];
        }

        void play(Cycle cycle) {
            for (int c = 0; c < out.length; c++) {
                float[] samples = out[c].samples();
                for (int i = 0; i < cycle.frames(); i++) {
                    samples[i] = sample(c, frame + i);
                }
            }
        }

        void listen(Cycle cycle) {
            for (int c = 0; c < in.length && frame >= checkFrom; c++) {
                float[] samples = in[c].samples();
                for (int i = 0; i < cycle.frames(); i++) {
                    checkedFrames++;
                    wrongFrames += samples[i] == sample(c, frame + i - delayFrames) ? 0 : 1;
                }
            }
            frame += cycle.frames();
        }

        static float sample(int channel, long frame) {
            return ((frame & 16383) + 1) / 16384f * (channel + 1);
        }
    }

    @Override
    public void close() {
        for (NetDriver part : parts) {
            part.close();
        }
        manager.close();
        server.close();
    }
}
