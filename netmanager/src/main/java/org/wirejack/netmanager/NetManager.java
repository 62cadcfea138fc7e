package org.wirejack.netmanager;

import java.lang.foreign.MemorySegment;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Direction;
import org.wirejack.audio.Format;
import org.wirejack.cycle.Levels;
import org.wirejack.cycle.Rehearsal;
import org.wirejack.link.Arrival;
import org.wirejack.link.DiscoveryAddress;
import org.wirejack.link.DiscoverySocket;
import org.wirejack.link.HostName;
import org.wirejack.link.InterfaceChoice;
import org.wirejack.link.LinkFactory;
import org.wirejack.link.SystemLinks;
import org.wirejack.netmanager.patch.AutoConnect;
import org.wirejack.netmanager.patch.PatchKeeper;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.MasterName;
import org.wirejack.session.MasterOffer;
import org.wirejack.wire.Capability;
import org.wirejack.wire.ChannelCounts;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Wire;

/** Listens for slaves, and gives each a master proxy in the server. */
public final class NetManager implements AutoCloseable {
    private static final long TICK_NANOS = 100_000_000L;
    private static final long CLOSE_MILLIS = 1_000;
    /** Interfaces come and go; within this time we listen on a new one. */
    private static final long REFRESH_NANOS = 500_000_000L;
    /** For a slave that leaves its counts to a master without a sound card. */
    private static final int DEFAULT_AUDIO = 2;

    private static final int DEFAULT_MIDI = 1;

    private final ManagerOptions options;
    private final AudioServer server;
    private final DiscoveryAddress group;
    private final InterfaceChoice interfaces;
    private final String host = HostName.local();
    private final ManagerListener listener;
    private final ProxyBook book;
    private final SetUpDesk desk;
    private final AutoConnect card;
    private final PatchKeeper patches;
    private final Thread thread;
    private final AtomicBoolean closed = new AtomicBoolean();
    private @Nullable DiscoverySocket socket;
    private long nextTickNanos = System.nanoTime();
    private long nextRefreshNanos = nextTickNanos;

    /** @throws IllegalArgumentException if an option is out of range; names the option, the value and the range */
    public NetManager(ManagerOptions options, AudioServer server, ManagerListener listener) {
        this(options, server, listener, new SystemLinks());
    }

    NetManager(ManagerOptions options, AudioServer server, ManagerListener listener, LinkFactory links) {
        this.options = options;
        this.server = server;
        this.listener = listener;
        group = DiscoveryAddress.of(options.address(), options.port());
        String only = options.networkInterface();
        interfaces = only == null ? InterfaceChoice.all() : InterfaceChoice.of(only);
        card = new AutoConnect(server);
        patches =
                new PatchKeeper(server, options.patches(), options.autoConnect(), this::clientNames, listener::notice);
        book = new ProxyBook(server, listener, NanoClock.SYSTEM, options, patches::appeared);
        desk = new SetUpDesk(book, links, listener, NanoClock.SYSTEM, options.maxSlaves());
        thread = Thread.ofPlatform().daemon().name("net-manager").unstarted(this::run);
    }

    /** @throws org.wirejack.link.TransportFailed if the port is in use, or the network cannot be used */
    public void start() {
        socket = DiscoverySocket.ofManager(group, interfaces);
        sayHearing(socket);
        Rehearsal.OURS.once(listener::notice);
        patches.start();
        desk.start();
        thread.start();
    }

    private void run() {
        DiscoverySocket open = Objects.requireNonNull(socket);
        String lastFault = "";
        while (!closed.get()) {
            try {
                listen(open);
            } catch (RuntimeException e) {
                // No socket for a new interface, or a fault of ours in one packet: those that are served go on.
                String fault = "net manager: " + e;
                if (!fault.equals(lastFault)) {
                    listener.notice(fault);
                }
                lastFault = fault;
            }
        }
    }

    /** One datagram, or none; what is to be done from time to time is, whatever rate they come at. */
    private void listen(DiscoverySocket open) {
        Arrival arrival = open.receive(TimeUnit.NANOSECONDS.toMillis(TICK_NANOS));
        if (arrival != null && isHeard(arrival.source()) && ParamsPacket.check(arrival.datagram())) {
            take(arrival);
        }
        long nowNanos = System.nanoTime();
        if (nowNanos - nextTickNanos >= 0) {
            nextTickNanos = nowNanos + TICK_NANOS;
            book.tick();
        }
        if (nowNanos - nextRefreshNanos >= 0) {
            nextRefreshNanos = nowNanos + REFRESH_NANOS;
            if (open.refreshInterfaces()) {
                sayHearing(open);
            }
        }
    }

    private boolean isHeard(InetSocketAddress source) {
        return !options.terms().sameMachineOnly() || source.getAddress().isLoopbackAddress();
    }

    private void sayHearing(DiscoverySocket open) {
        List<String> heard = open.joinedInterfaces();
        if (heard.isEmpty()) {
            listener.notice("no network interface is up: slaves cannot be heard until one is");
        } else if (!options.terms().sameMachineOnly()) {
            listener.notice("slaves are heard on " + String.join(", ", heard));
        }
        open.joinFailures().forEach(failure -> listener.notice("slaves cannot be heard on " + failure));
    }

    private void take(Arrival arrival) {
        MemorySegment packet = arrival.datagram();
        SessionParams message = ParamsPacket.read(packet);
        switch (ParamsPacket.kind(packet)) {
            case AVAILABLE -> {
                if (isForUs(message)) {
                    desk.announced(ParamsPacket.version(packet), message, arrival.source(), this::offer);
                }
            }
            case KILL_MASTER -> goodbye(ParamsPacket.version(packet), message);
            case SETUP, START_MASTER, START_SLAVE -> {}
        }
    }

    /** A slave of ours may call one master of the group by name; in a stock slave's call stands its last master. */
    private boolean isForUs(SessionParams wish) {
        return wish.masterHost().isEmpty()
                || !Capability.isOffer(wish.capability())
                || MasterName.names(wish.masterHost(), host);
    }

    private Set<String> clientNames() {
        return book.clientNames();
    }

    private void goodbye(int version, SessionParams message) {
        if (version == Wire.PROTOCOL_VERSION) {
            book.goodbye(message);
        }
    }

    private MasterOffer offer() {
        Format format = server.format();
        ChannelCounts chosen = options.terms().masterChannels();
        return new MasterOffer(
                host, format.sampleRate(), format.periodFrames(), chosen == null ? physicalChannels() : chosen);
    }

    private ChannelCounts physicalChannels() {
        int sources = card.physical(Direction.OUTPUT).size();
        int sinks = card.physical(Direction.INPUT).size();
        return new ChannelCounts(
                sources > 0 ? sources : DEFAULT_AUDIO, sinks > 0 ? sinks : DEFAULT_AUDIO, DEFAULT_MIDI, DEFAULT_MIDI);
    }

    /** How many proxies there are. Any thread. */
    public int slavesKnown() {
        return book.size();
    }

    /** All proxies, in the order of their making, with all that is counted of them: some work. Any thread. */
    public List<ProxyStatus> proxies() {
        return book.statuses();
    }

    /** How loud the proxies' channels are, by their clients' names: for one reader. Any thread. */
    public Map<String, Levels> levels() {
        return book.levels();
    }

    /** Releases all slaves and removes all proxies, within two seconds. Twice is fine. */
    @Override
    public void close() {
        if (!closed.compareAndSet(false, true)) {
            return;
        }
        desk.close();
        if (socket != null) {
            socket.close();
        }
        try {
            thread.join(CLOSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        patches.close();
        book.close();
    }
}
