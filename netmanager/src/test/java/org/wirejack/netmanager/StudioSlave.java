package org.wirejack.netmanager;

import java.net.InetSocketAddress;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.link.Link;
import org.wirejack.link.SystemLinks;
import org.wirejack.netdriver.Drivers;
import org.wirejack.netdriver.NetDriver;
import org.wirejack.netdriver.SessionEnd;
import org.wirejack.netdriver.SlaveListener;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.netdriver.SlaveStatus;
import org.wirejack.wire.SessionParams;

/** A slave that sends back what it gets, and that can be killed. */
final class StudioSlave implements AutoCloseable {
    final List<String> notices = new CopyOnWriteArrayList<>();
    final List<SessionEnd> ends = new CopyOnWriteArrayList<>();
    private final EmbeddedServer server = new EmbeddedServer(new Format(48_000, 256));
    private final NetDriver driver;
    private volatile @Nullable Link link;
    private volatile @Nullable Thread thread;
    private volatile boolean killed;

    /** What a killed process looks like from inside: the driver's thread ends here and now. */
    private static final class Killed extends Error {
        private static final long serialVersionUID = 1;
    }

    StudioSlave(SlaveOptions options) {
        driver = Drivers.of(options, server, new Listener(), this::connect);
    }

    private Link connect(int localPort, InetSocketAddress remote, int bufferBytes) {
        Link opened = new SystemLinks().connect(localPort, remote, bufferBytes);
        link = opened;
        return opened;
    }

    private final class Listener implements SlaveListener {
        private boolean loaded;

        @Override
        public void sessionStarting(SessionParams params, InetSocketAddress master) {
            if (!loaded) {
                loaded = true;
                thread = Thread.currentThread();
                Thread.currentThread().setUncaughtExceptionHandler((dead, cause) -> notices.add("died: " + cause));
                Thru.connect(
                        server, params.channels().sendAudio(), params.channels().sendMidi());
            }
        }

        @Override
        public void sessionEnded(SessionEnd end) {
            ends.add(end);
            if (killed) {
                throw new Killed();
            }
        }

        @Override
        public void notice(String line) {
            notices.add(line);
        }
    }

    StudioSlave start() {
        driver.start();
        return this;
    }

    SlaveStatus status() {
        return driver.status();
    }

    /** Ends it in its session, without a word to the master, as a kill or a power cut would. */
    void kill() {
        killed = true;
        Objects.requireNonNull(link).close();
        try {
            Objects.requireNonNull(thread).join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        close();
    }

    @Override
    public void close() {
        driver.close();
        server.close();
    }
}
