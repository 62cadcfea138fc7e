package org.wirejack.netmanager;

import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Format;
import org.wirejack.cycle.Levels;
import org.wirejack.link.Link;
import org.wirejack.netmanager.patch.NewProxy;
import org.wirejack.rt.NanoClock;
import org.wirejack.wire.SessionParams;

/** All proxies of a manager: which slave belongs to which, who is away, who is to be forgotten. Control threads. */
final class ProxyBook {
    /** No word for this long, with cycles running, and a slave is shown as lost. */
    private static final long LOST_NANOS = 500_000_000L;
    /** A slave that comes back later than this announces itself anew anyway. */
    private static final long SESSION_NANOS = 10_000_000_000L;
    /** How long a session may take to prove that it is alive when somebody else claims its name. */
    private static final long PROOF_NANOS = 100_000_000L;
    /** Where that is less: so many periods. */
    private static final int PROOF_PERIODS = 3;

    /** How long notes may take to end before their ports go, and two periods more: perhaps no cycle runs. */
    private static final long SILENCE_NANOS = 50_000_000L;

    private static final long SILENCE_STEP_NANOS = 1_000_000L;

    private static final long PROOF_STEP_NANOS = 5_000_000L;

    private final AudioServer server;
    private final ManagerListener listener;
    private final NanoClock clock;
    private final ManagerOptions options;
    private final Consumer<NewProxy> onNew;
    private final List<MasterProxy> proxies = new ArrayList<>();
    private boolean closed;

    /** @param onNew is told of each new proxy, before it is listed here; must not wait for anything */
    ProxyBook(
            AudioServer server,
            ManagerListener listener,
            NanoClock clock,
            ManagerOptions options,
            Consumer<NewProxy> onNew) {
        this.server = server;
        this.listener = listener;
        this.clock = clock;
        this.options = options;
        this.onNew = onNew;
    }

    /**
     * Gives a slave that has been set up its proxy: its old one, or a new one.
     *
     * @param maxProxies as many as there may be
     * @return false, with nothing changed, if it would take one more, the server's format is another one by now, or the
     *     book is closed
     */
    synchronized boolean attach(SessionParams params, Link link, int maxProxies) {
        InetSocketAddress slave = link.remoteAddress();
        MasterProxy known = knownFor(SlaveIdentity.of(params, slave), slave);
        if (closed || !fits(params) || known == null && proxies.size() >= maxProxies) {
            return false;
        }
        MasterProxy proxy = known == null ? begin(params, link) : known;
        if (known != null) {
            proxy.attach(params, link, slave);
        }
        listener.slaveConnected(proxy.status());
        return true;
    }

    private boolean fits(SessionParams params) {
        Format format = server.format();
        return params.sampleRate() == format.sampleRate() && params.periodFrames() == format.periodFrames();
    }

    private MasterProxy begin(SessionParams params, Link link) {
        MasterProxy proxy = new MasterProxy(
                server, params, link.remoteAddress(), options.terms().answerWaitPercent(), clock);
        try {
            proxy.attach(params, link, link.remoteAddress());
            onNew.accept(proxy.asNew());
        } catch (RuntimeException e) {
            proxy.close();
            throw e;
        }
        proxies.add(proxy);
        return proxy;
    }

    private @Nullable MasterProxy knownFor(SlaveIdentity identity, InetSocketAddress slave) {
        for (MasterProxy proxy : proxies) {
            if (identity.namesSlaveOf(proxy) && (slave.equals(proxy.slave()) || !provesAlive(proxy))) {
                return proxy;
            }
        }
        return null;
    }

    /** Whether the session's slave is heard from once more. */
    private boolean provesAlive(MasterProxy proxy) {
        long heardNanos = proxy.heardNanos();
        long proofNanos = Math.max(PROOF_NANOS, PROOF_PERIODS * server.format().periodNanos());
        long deadlineNanos = clock.nanoTime() + proofNanos;
        while (!proxy.over() && clock.nanoTime() - deadlineNanos < 0) {
            if (proxy.heardNanos() != heardNanos) {
                return true;
            }
            LockSupport.parkNanos(PROOF_STEP_NANOS);
        }
        return false;
    }

    /** Whether the announcement of a slave with a session is an echo of the time before that session. */
    synchronized boolean isServed(SlaveIdentity identity) {
        long nowNanos = clock.nanoTime();
        return proxies.stream()
                .anyMatch(proxy -> identity.namesSlaveOf(proxy)
                        && identity.port() == proxy.slave().getPort()
                        && !proxy.over()
                        && nowNanos - proxy.heardNanos() < LOST_NANOS);
    }

    /**
     * Ends the session of a slave that is to be set up anew. What that still sent would come to the slave's new socket,
     * and a stock slave that finds it there behind the SETUP hangs for ever.
     */
    synchronized void endSession(SlaveIdentity identity, InetSocketAddress slave) {
        for (MasterProxy proxy : proxies) {
            if (identity.namesSlaveOf(proxy) && slave.equals(proxy.slave())) {
                updatePresence(proxy, false);
                proxy.detach();
            }
        }
    }

    /** Whether there is a proxy of that name and host, online or not. */
    synchronized boolean knows(SlaveIdentity identity) {
        return proxies.stream().anyMatch(identity::namesSlaveOf);
    }

    /** A slave says goodbye with its session's parameters: its proxy goes. */
    synchronized void goodbye(SessionParams params) {
        for (MasterProxy proxy : List.copyOf(proxies)) {
            SessionParams own = proxy.params();
            if (proxy.hasSession()
                    && own.sessionId() == params.sessionId()
                    && own.name().equals(params.name())
                    && own.slaveHost().equals(params.slaveHost())
                    && own.masterHost().equals(params.masterHost())) {
                fallSilent(List.of(proxy));
                remove(proxy);
            }
        }
    }

    private void fallSilent(List<MasterProxy> leaving) {
        leaving.forEach(MasterProxy::fallSilent);
        long steps = (SILENCE_NANOS + 2 * server.format().periodNanos()) / SILENCE_STEP_NANOS;
        for (long step = 0; step < steps && !leaving.stream().allMatch(MasterProxy::silent); step++) {
            LockSupport.parkNanos(SILENCE_STEP_NANOS);
        }
    }

    /** Notices who has gone, who is back, and whom to forget; to be called a few times a second. */
    synchronized void tick() {
        long nowNanos = clock.nanoTime();
        for (MasterProxy proxy : List.copyOf(proxies)) {
            long awayNanos = nowNanos - proxy.heardNanos();
            updatePresence(proxy, !proxy.over() && awayNanos < LOST_NANOS);
            passOn(proxy.notice());
            if (proxy.over() || awayNanos > SESSION_NANOS) {
                proxy.detach();
            }
            if (!proxy.online() && isForgettable(awayNanos)) {
                fallSilent(List.of(proxy));
                remove(proxy);
            }
        }
    }

    private void passOn(@Nullable String notice) {
        if (notice != null) {
            listener.notice(notice);
        }
    }

    private boolean isForgettable(long awayNanos) {
        Duration keepLost = options.keepLost();
        return !keepLost.isZero() && awayNanos > keepLost.toNanos();
    }

    private void updatePresence(MasterProxy proxy, boolean present) {
        if (proxy.online() != present) {
            proxy.online(present);
            if (present) {
                listener.slaveConnected(proxy.status());
            } else {
                listener.slaveLost(proxy.status());
            }
        }
    }

    private void remove(MasterProxy proxy) {
        proxies.remove(proxy);
        ProxyStatus last = proxy.status();
        proxy.close();
        listener.proxyRemoved(last);
    }

    synchronized int size() {
        return proxies.size();
    }

    synchronized List<ProxyStatus> statuses() {
        return proxies.stream().map(MasterProxy::status).toList();
    }

    /** How loud the proxies' channels are, by their clients' names. */
    synchronized Map<String, Levels> levels() {
        Map<String, Levels> levels = new LinkedHashMap<>();
        proxies.forEach(proxy -> levels.put(proxy.clientName(), proxy.levels()));
        return levels;
    }

    /** Names of the proxies' clients in the server. */
    synchronized Set<String> clientNames() {
        return proxies.stream().map(MasterProxy::clientName).collect(Collectors.toSet());
    }

    /** Removes all proxies; none comes any more. */
    synchronized void close() {
        closed = true;
        fallSilent(proxies);
        List.copyOf(proxies).forEach(this::remove);
    }
}
