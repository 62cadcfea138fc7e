package org.wirejack.netmanager;

import java.net.DatagramSocket;
import java.net.SocketException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;
import org.wirejack.engine.EmbeddedServer;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.SystemLinks;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.netmanager.patch.PatchOptions;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.Encoding;
import org.wirejack.wire.Wire;

/**
 * A master and its slaves on the loopback interface. The master's cycles are run by the test, as fast as answers come; or
 * by a thread of their own in real time, see {@link #roll}.
 */
final class Studio implements AutoCloseable {
    static final int MAX_SLAVES = 8;
    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final long POLL_NANOS = 1_000_000;

    final EmbeddedServer server;
    NetManager manager;
    final List<String> notices = new CopyOnWriteArrayList<>();
    final int port;
    private final List<StudioSlave> slaves = new ArrayList<>();
    private final int expectedSlaves;
    private final ManagerOptions options;
    private final LinkFactory links;
    private @Nullable Thread roller;
    private volatile boolean rolling;
    private volatile long rolled;
    private volatile @Nullable Format nextFormat;

    Studio(Format format, int slaves) {
        this(format, slaves, new SystemLinks());
    }

    Studio(Format format, int slaves, LinkFactory links) {
        this(format, slaves, links, PatchOptions.NONE);
    }

    Studio(Format format, int slaves, PatchOptions patches) {
        this(format, slaves, new SystemLinks(), patches);
    }

    private Studio(Format format, int slaves, LinkFactory links, PatchOptions patches) {
        this.links = links;
        expectedSlaves = slaves;
        port = freePort();
        server = new EmbeddedServer(format);
        server.freewheel(true);
        options = new ManagerOptions(
                Wire.DEFAULT_GROUP, port, "lo", false, Duration.ZERO, MAX_SLAVES, patches, SlaveTerms.USUAL);
        manager = openManager();
        manager.start();
    }

    private NetManager openManager() {
        return new NetManager(
                options,
                server,
                new ManagerListener() {
                    @Override
                    public void notice(String line) {
                        notices.add(line);
                    }
                },
                links);
    }

    /** Ends the manager, and puts another one on the same server. */
    void restartManager() {
        manager.close();
        manager = openManager();
        manager.start();
    }

    private static int freePort() {
        try (DatagramSocket probe = new DatagramSocket(0)) {
            return probe.getLocalPort();
        } catch (SocketException e) {
            throw new AssertionError(e);
        }
    }

    /** A slave with as many channels each way, and a MIDI port each way. */
    StudioSlave slave(String name, int channels, boolean sync, int latencyCycles, int mtu) {
        return slave(options(name, channels, sync, latencyCycles, mtu, 0));
    }

    /** Two channels, sync mode, latency 2. */
    StudioSlave slave(String name) {
        return slave(name, 2, true, 2, 1500);
    }

    StudioSlave slave(SlaveOptions options) {
        StudioSlave slave = new StudioSlave(options).start();
        slaves.add(slave);
        return slave;
    }

    /** Ends a slave as a power cut would, and waits until the master knows. */
    void kill(StudioSlave slave) {
        slaves.remove(slave);
        slave.kill();
        await("end of the session", () -> online() < expectedSlaves);
    }

    SlaveOptions options(String name, int channels, boolean sync, int latencyCycles, int mtu, int sampleRate) {
        ChannelCounts counts = new ChannelCounts(channels, channels, 1, 1);
        return new SlaveOptions(
                name, Wire.DEFAULT_GROUP, port, "lo", mtu, counts, sync, latencyCycles, sampleRate, 0, Encoding.FLOAT);
    }

    void awaitSlaves() {
        await("slaves", () -> online() == expectedSlaves);
    }

    long online() {
        return manager.proxies().stream().filter(ProxyStatus::online).count();
    }

    void awaitNotice(String words) {
        await(words, () -> notices.stream().anyMatch(notice -> notice.contains(words)));
    }

    void await(String what, BooleanSupplier condition) {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new AssertionError("no " + what + "; notices: " + notices + "; proxies: " + manager.proxies());
            }
            LockSupport.parkNanos(POLL_NANOS);
        }
    }

    void cycles(int count) {
        for (int i = 0; i < count; i++) {
            server.cycle(System.nanoTime());
        }
    }

    /** From now on cycles run in real time. */
    Studio roll() {
        server.freewheel(false);
        rolling = true;
        roller = Thread.ofPlatform().daemon().name("roller").start(this::runPeriods);
        return this;
    }

    private void runPeriods() {
        DeadlineSleeper sleeper = DeadlineSleeper.ofSystem();
        long nextNanos = System.nanoTime();
        while (rolling) {
            sleeper.sleepUntil(nextNanos);
            Format next = nextFormat;
            if (next != null && !next.equals(server.format())) {
                server.format(next);
            }
            long periodNanos = server.format().periodNanos();
            server.cycle(System.nanoTime());
            rolled++;
            nextNanos = Math.max(nextNanos + periodNanos, System.nanoTime() - 10 * periodNanos);
        }
    }

    /** Goes over to another format between two cycles of {@link #roll}. */
    void format(Format next) {
        nextFormat = next;
        await("new format", () -> next.equals(server.format()));
    }

    /** Cycles run by {@link #roll}. */
    long rolled() {
        return rolled;
    }

    void awaitRolled(long cycles) {
        long until = rolled + cycles;
        await("cycles", () -> rolled >= until);
    }

    @Override
    public void close() {
        for (StudioSlave slave : slaves) {
            slave.close();
        }
        rolling = false;
        Thread running = roller;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        manager.close();
        server.close();
    }
}
