package org.wirejack.netadapter;

import java.net.InetSocketAddress;
import org.wirejack.audio.AudioServer;
import org.wirejack.audioadapter.AdapterOptions;
import org.wirejack.audioadapter.AdapterStatus;
import org.wirejack.audioadapter.bridge.Bridge;
import org.wirejack.audioadapter.bridge.BridgeClient;
import org.wirejack.netdriver.MasterNames;
import org.wirejack.netdriver.NetDriver;
import org.wirejack.netdriver.SessionEnd;
import org.wirejack.netdriver.SlaveListener;
import org.wirejack.netdriver.SlaveOptions;
import org.wirejack.netdriver.SlaveStatus;
import org.wirejack.rt.RealtimeOutcome;
import org.wirejack.session.SessionLatency;
import org.wirejack.wire.SessionParams;

/**
 * A client of a server that has a clock of its own, and at the same time the slave of a far master: rate and period may be
 * any on either side. What is played into {@code playback_N} goes to the master, {@code capture_N} comes from it.
 *
 * <p>Control threads.
 */
public final class NetAdapter implements AutoCloseable {
    private static final String NAME = "netadapter";

    private final AdapterOptions options;
    private final Bridge bridge;
    private final NetEnd network;
    private final BridgeClient client;
    private final NetDriver driver;

    /**
     * Opens the client in the host.
     *
     * @param slave asks for as many channels as the adapter has, and for no MIDI
     * @param options captures come from the master, playbacks go to it
     */
    public NetAdapter(SlaveOptions slave, AdapterOptions options, AudioServer host, SlaveListener listener) {
        this(slave, options, host, listener, MasterNames.NONE);
    }

    /** @param names finds those masters of the slave's options that have names; the rest is as above */
    public NetAdapter(
            SlaveOptions slave, AdapterOptions options, AudioServer host, SlaveListener listener, MasterNames names) {
        this.options = options;
        bridge = new Bridge(options.converters(), options.shape());
        network = new NetEnd(bridge.far());
        client = new BridgeClient(host, NAME, bridge.near());
        driver = new NetDriver(slave, network, new Listener(listener), names);
    }

    /** Searches for a master from now on. */
    public void start() {
        driver.start();
    }

    /** The client in the host. */
    public BridgeClient client() {
        return client;
    }

    public AdapterOptions options() {
        return options;
    }

    /** Any thread. */
    public SlaveStatus slave() {
        return driver.status();
    }

    /** The master is the device. Any thread. */
    public AdapterStatus status() {
        SessionParams session = driver.status().session();
        return new AdapterStatus(
                session == null ? null : session.masterHost(),
                bridge.far().report(),
                bridge.near().report());
    }

    /**
     * Says at the client's ports how late they are: half of the session's round trip, as a slave's ports have it, and the
     * bridge's delay. Cheap if nothing has changed. To be called a few times a second, from no thread of the host's.
     */
    public void tellLatency() {
        SessionParams session = driver.status().session();
        if (session != null) {
            SessionLatency network = SessionLatency.of(session);
            double frameSeconds = 1.0 / session.sampleRate();
            client.tellLatency(network.sendFrames() * frameSeconds, network.returnFrames() * frameSeconds);
        }
    }

    /** Says goodbye to the master and leaves the host. Twice is fine. */
    @Override
    public void close() {
        driver.close();
        client.close();
    }

    /** Gives the bridge each session before anybody hears of it. */
    private final class Listener implements SlaveListener {
        private final SlaveListener next;

        Listener(SlaveListener next) {
            this.next = next;
        }

        @Override
        public void searching() {
            next.searching();
        }

        @Override
        public void sessionStarting(SessionParams params, InetSocketAddress master) {
            network.sessionStarting();
            next.sessionStarting(params, master);
        }

        @Override
        public void sessionEnded(SessionEnd end) {
            next.sessionEnded(end);
        }

        @Override
        public void cycleThread(RealtimeOutcome realtime) {
            next.cycleThread(realtime);
        }

        @Override
        public void notice(String line) {
            next.notice(line);
        }
    }
}
