package org.wirejack.jackserver;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArraySet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jaudiolibs.jnajack.Jack;
import org.jaudiolibs.jnajack.JackClient;
import org.jaudiolibs.jnajack.JackException;
import org.jaudiolibs.jnajack.JackOptions;
import org.jaudiolibs.jnajack.JackStatus;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Connection;
import org.wirejack.audio.Format;
import org.wirejack.audio.PortInfo;
import org.wirejack.audio.Processor;
import org.wirejack.audio.Transport;

/**
 * A running JACK server: each client of ours is one of its clients. When it ends, nothing more comes of it but silence;
 * who wants it back closes this and opens another one.
 */
public final class JackAudioServer implements AudioServer {
    private static final String CONTROL_NAME = "wirejack";
    /**
     * Closing a client, libjack cancels its threads. One that is still in the JVM, telling that the server has gone, takes the
     * JVM with it ("double free or corruption"); on a busy machine that takes some tens of milliseconds.
     */
    private static final long FAREWELL_NANOS = 1_000_000_000L;

    private final JackListener listener;
    private final JackClient control;
    private final JackPatchbay patchbay;
    private final Transport transport;
    private final Set<JackAudioClient> clients = new CopyOnWriteArraySet<>();
    private final ExecutorService events = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("jack-events").factory());
    private final AtomicBoolean lost = new AtomicBoolean();
    private volatile long lostNanos;
    private final JackAudioClient.Events clientEvents = new JackAudioClient.Events() {
        @Override
        public void fault(String client, Throwable cause) {
            // Once in a client's life, and by a mistake of ours: a lock and an object are bearable then.
            tell(() -> listener.fault(client, cause));
        }

        @Override
        public void lost(String reason) {
            onLost(reason);
        }

        @Override
        public void closing() {
            awaitFarewell();
        }

        @Override
        public void closed(JackAudioClient client) {
            clients.remove(client);
        }
    };

    private JackAudioServer(JackListener listener) {
        this.listener = listener;
        try {
            Jack jack = Jack.getInstance();
            control = jack.openClient(
                    CONTROL_NAME, EnumSet.of(JackOptions.JackNoStartServer), EnumSet.noneOf(JackStatus.class));
            patchbay = activated(jack);
        } catch (JackException e) {
            throw new JackFailed("no JACK server is running here for this user", e);
        }
        transport = new JackTransport(control);
    }

    /** A server that ends meanwhile leaves no client of ours behind. */
    private JackPatchbay activated(Jack jack) throws JackException {
        try {
            control.onShutdown(client -> onLost("it was stopped, or has crashed"));
            JackPatchbay seen = new JackPatchbay(jack, control);
            control.activate();
            return seen;
        } catch (JackException e) {
            control.close();
            throw e;
        }
    }

    /** Whether this system has JACK's library at all. */
    public static boolean available() {
        return Libjack.available();
    }

    /**
     * Opens the server that is running.
     *
     * @param name of one of several; null for the default one, or {@code JACK_DEFAULT_SERVER}. It is the whole process's
     * @throws JackFailed if there is none
     */
    public static JackAudioServer open(@Nullable String name, JackListener listener) {
        if (!available()) {
            throw new JackFailed("this system has no JACK library");
        }
        Libjack.silence();
        if (name != null) {
            ServerName.set(name);
        }
        return new JackAudioServer(listener);
    }

    private void onLost(String reason) {
        lostNanos = System.nanoTime();
        if (lost.compareAndSet(false, true)) {
            tell(() -> listener.lost(reason));
        }
    }

    private void tell(Runnable event) {
        if (!events.isShutdown()) {
            events.execute(event);
        }
    }

    @Override
    public Format format() {
        return new Format(
                Jacks.get("its sample rate", control::getSampleRate), Jacks.get("its period", control::getBufferSize));
    }

    @Override
    public AudioClient open(String name, Processor processor) {
        JackAudioClient client = new JackAudioClient(name, processor, clientEvents);
        clients.add(client);
        return client;
    }

    @Override
    public List<PortInfo> ports() {
        return patchbay.ports();
    }

    @Override
    public List<Connection> connections() {
        return patchbay.connections();
    }

    @Override
    public void connect(List<Connection> cables) {
        patchbay.connect(cables);
    }

    @Override
    public void disconnect(List<Connection> cables) {
        patchbay.disconnect(cables);
    }

    @Override
    public Transport transport() {
        return transport;
    }

    /** MIDI events of the present clients for which JACK's buffers, or ours, had no room. Any thread. */
    public long lostEvents() {
        return clients.stream()
                .mapToLong(client -> client.counters().lost().get())
                .sum();
    }

    /** Those of the lost events that are longer than a whole buffer of JACK's. Any thread. */
    public long longEvents() {
        return clients.stream()
                .mapToLong(client -> client.counters().tooLong().get())
                .sum();
    }

    /** MIDI events that JACK's buffers had no room for in their cycle, and that went in a later one. Any thread. */
    public long postponedEvents() {
        return clients.stream()
                .mapToLong(client -> client.counters().postponed().get())
                .sum();
    }

    @Override
    public void close() {
        awaitFarewell();
        clients.forEach(JackAudioClient::close);
        control.close();
        events.shutdown();
    }

    /** Until all threads that told of the server's end are out of the JVM. */
    private void awaitFarewell() {
        while (lost.get() && System.nanoTime() - lostNanos < FAREWELL_NANOS) {
            LockSupport.parkNanos(FAREWELL_NANOS / 10);
        }
    }
}
