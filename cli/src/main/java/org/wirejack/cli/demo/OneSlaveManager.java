package org.wirejack.cli.demo;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.cli.option.MeetingPoint;
import org.wirejack.netmanager.ManagerListener;
import org.wirejack.netmanager.ManagerOptions;
import org.wirejack.netmanager.NetManager;
import org.wirejack.netmanager.ProxyStatus;

/** A net manager for one slave. */
public final class OneSlaveManager implements AutoCloseable {
    private final NetManager manager;
    private volatile long connectedNanos;
    private volatile @Nullable ProxyStatus removed;

    public OneSlaveManager(AudioServer server, MeetingPoint meetingPoint, Consumer<String> notices) {
        ManagerOptions options = new ManagerOptions(
                meetingPoint.address(), meetingPoint.port(), meetingPoint.networkInterface(), false, Duration.ZERO, 1);
        manager = new NetManager(options, server, new ManagerListener() {
            @Override
            public void notice(String line) {
                notices.accept(line);
            }

            @Override
            public void slaveConnected(ProxyStatus proxy) {
                markConnected();
            }

            @Override
            public void proxyRemoved(ProxyStatus proxy) {
                removed = proxy;
            }
        });
    }

    public void start() {
        manager.start();
    }

    /** Whether a slave is connected, or was. */
    public boolean connected() {
        return connectedNanos != 0;
    }

    /** When the slave was connected for the first time, as {@link System#nanoTime()} says. */
    long connectedNanos() {
        return connectedNanos;
    }

    /**
     * How its proxy is, or was when the slave said goodbye.
     *
     * @throws IllegalStateException if there is none yet
     */
    public ProxyStatus proxy() {
        return manager.proxies().stream()
                .findFirst()
                .or(() -> Optional.ofNullable(removed))
                .orElseThrow(() -> new IllegalStateException("no slave is connected"));
    }

    @Override
    public void close() {
        manager.close();
    }

    private void markConnected() {
        if (connectedNanos == 0) {
            connectedNanos = System.nanoTime();
        }
    }
}
