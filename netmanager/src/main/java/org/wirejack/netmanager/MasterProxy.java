package org.wirejack.netmanager;

import java.net.InetSocketAddress;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.Format;
import org.wirejack.audio.Processor;
import org.wirejack.cycle.CycleFormat;
import org.wirejack.cycle.CycleMeters;
import org.wirejack.cycle.Levels;
import org.wirejack.cycle.LongEventNotice;
import org.wirejack.cycle.WireBuffers;
import org.wirejack.cycle.WirePortNames;
import org.wirejack.cycle.WirePorts;
import org.wirejack.link.Link;
import org.wirejack.netmanager.patch.NewProxy;
import org.wirejack.rt.NanoClock;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.ParamsPacket;
import org.wirejack.wire.SessionParams;
import org.wirejack.wire.Stream;
import org.wirejack.wire.WireText;

/**
 * A slave's place in the master's server: one client with its ports, whatever sessions come and go. Control threads hold
 * the manager's lock; {@link #process} is the cycle's.
 */
final class MasterProxy implements Processor {
    private static final int MAX_NAME_BYTES = ParamsPacket.NAME_BYTES - 1;

    private final AudioClient client;
    private final WirePorts ports;
    private final CycleMeters meters = new CycleMeters();
    private final LongEventNotice longEvents = new LongEventNotice(meters.counters());
    private final NanoClock clock;
    private final int answerWaitPercent;
    private SessionParams params;
    private InetSocketAddress slave;
    private @Nullable ProxySession current;
    private long lastHeardNanos;
    private boolean online;
    private volatile ProxyPlan plan;
    private volatile boolean formatChanged;
    /** The plan that a cycle has last been silent by. */
    private volatile @Nullable ProxyPlan silentPlan;

    MasterProxy(
            AudioServer server, SessionParams params, InetSocketAddress slave, int answerWaitPercent, NanoClock clock) {
        this.params = params;
        this.slave = slave;
        this.answerWaitPercent = answerWaitPercent;
        this.clock = clock;
        client = server.open(WireText.cut(params.name().replace(':', '_'), MAX_NAME_BYTES), this);
        ports = new WirePorts(client, WirePortNames.MASTER, Stream.SEND);
        plan = new ProxyPlan(adapt(params), null);
    }

    private WireBuffers adapt(SessionParams agreed) {
        SessionLatency latency = SessionLatency.of(agreed);
        return ports.adapt(
                agreed.channels(), latency.sendFrames(), latency.returnFrames(), SessionLatency.codecFrames(agreed));
    }

    @Override
    public void process(Cycle cycle) {
        ProxyPlan now = plan;
        if (now.session() == null) {
            now.ports().silence(cycle.frames());
            silentPlan = now;
        } else {
            now.session().run(cycle, now.ports());
        }
    }

    @Override
    public void formatChanged(Format format) {
        plan = new ProxyPlan(plan.ports(), null);
        formatChanged = true;
    }

    /** Begins a session in the place of the last one. */
    void attach(SessionParams agreed, Link link, InetSocketAddress from) {
        detach();
        params = agreed;
        slave = from;
        WireBuffers buffers = adapt(agreed);
        ProxySession session = new ProxySession(new CycleFormat(agreed), link, answerWaitPercent, meters, clock);
        lastHeardNanos = clock.nanoTime();
        online = true;
        formatChanged = false;
        longEvents.begin();
        current = session;
        plan = new ProxyPlan(buffers, session);
        client.activate();
    }

    /** Ends the session, if there is one; the ports fall silent. */
    void detach() {
        plan = new ProxyPlan(plan.ports(), null);
        online = false;
        if (current != null) {
            if (formatChanged) {
                // No cycle has used this session since: the slave learns at once that it is over.
                current.sayGoodbye(plan.ports());
            }
            lastHeardNanos = heardNanos();
            current.link().close();
            current = null;
        }
    }

    /** From the next cycle on there is no session: the ports fall silent, and their notes end. */
    void fallSilent() {
        if (current != null && plan.session() != null) {
            current.leave();
            plan = new ProxyPlan(plan.ports(), null);
        }
    }

    /** Whether no note can hang: a cycle has been silent, or there are none. */
    boolean silent() {
        return current == null || params.channels().midi(Stream.RETURN) == 0 || plan.equals(silentPlan);
    }

    /** Lets the slave go at once, and leaves the server. */
    void close() {
        fallSilent();
        client.close();
        if (current != null) {
            current.sayGoodbye(plan.ports());
        }
        detach();
    }

    /** Whether the slave answers, and has for a session's beginning. */
    boolean online() {
        return online;
    }

    void online(boolean answers) {
        online = answers;
    }

    /** Whether there is nobody left to hear from in this session. */
    boolean over() {
        return current == null || current.refused() || formatChanged;
    }

    /** What the user should read about this session now, or null. */
    @Nullable
    String notice() {
        return longEvents.line(params.name());
    }

    /** When the slave was heard last; before it is heard in a session, when that began. */
    long heardNanos() {
        long heard = current == null ? 0 : current.heardNanos();
        return heard == 0 ? lastHeardNanos : heard;
    }

    boolean hasSession() {
        return current != null;
    }

    SessionParams params() {
        return params;
    }

    InetSocketAddress slave() {
        return slave;
    }

    String clientName() {
        return client.name();
    }

    NewProxy asNew() {
        return new NewProxy(client.name(), ports.inputs(), ports.outputs());
    }

    Levels levels() {
        return meters.levels();
    }

    ProxyStatus status() {
        return new ProxyStatus(
                client.name(),
                online,
                params,
                slave,
                SessionLatency.of(params),
                meters.counters().report(),
                meters.turnaround().report());
    }
}
