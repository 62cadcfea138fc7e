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
                    Thru.connect(slaveServer, channels, 1);
                }
            }
        });
        driver.start();
        parts.add(driver);
        return driver;
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

    @Override
    public void close() {
        for (NetDriver part : parts) {
            part.close();
        }
        manager.close();
        server.close();
    }
}
