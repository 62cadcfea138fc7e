package org.wirejack.cli.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.wirejack.audio.Format;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.engine.driver.TimerDriver;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.ProxyStatus;

/** The master of the demonstration: a server, its clock and a net manager. */
final class MasterSide implements AutoCloseable {
    private final EmbeddedServer server;
    private final DemoClock clock;
    private final NetManager manager;
    private final CountDownLatch connected = new CountDownLatch(1);
    private volatile long connectedNanos;

    MasterSide(Format format, boolean realtime, MeetingPoint meetingPoint, Consumer<String> notices) {
        server = new EmbeddedServer(format);
        clock = realtime ? timer(server) : new FreewheelClock(server);
        ManagerOptions options = new ManagerOptions(
                meetingPoint.address(), meetingPoint.port(), meetingPoint.networkInterface(), false, Duration.ZERO, 1);
        manager = new NetManager(options, server, new ManagerListener() {
            @Override
            public void notice(String line) {
                notices.accept(line);
            }

            @Override
            public void slaveConnected(ProxyStatus proxy) {
                if (connected.getCount() > 0) {
                    connectedNanos = System.nanoTime();
                    connected.countDown();
                }
            }
        });
    }

    void start() {
        manager.start();
        clock.start();
    }

    EmbeddedServer server() {
        return server;
    }

    /** From now on as fast as it goes, unless in real time. */
    void hurry() {
        clock.hurry();
    }

    /** @return whether a slave is connected */
    boolean awaitSlave(long nanos) throws InterruptedException {
        return connected.await(nanos, TimeUnit.NANOSECONDS);
    }

    /** When the slave was connected for the first time, as {@link System#nanoTime()} says. */
    long connectedNanos() {
        return connectedNanos;
    }

    Optional<ProxyStatus> proxy() {
        return manager.proxies().stream().findFirst();
    }

    @Override
    public void close() {
        manager.close();
        clock.close();
        server.close();
    }

    private static DemoClock timer(EmbeddedServer server) {
        TimerDriver driver = new TimerDriver(server);
        return new DemoClock() {
            @Override
            public void start() {
                driver.start();
            }

            @Override
            public void close() {
                driver.close();
            }
        };
    }
}
