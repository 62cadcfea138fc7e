package org.wirejack.jackserver;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;

/** A client of a JACK server; what JACK runs of it is its {@link ClientCycle}. Control threads. */
final class JackAudioClient implements AudioClient {
    private static final int NO_START_SERVER = 1;

    private final Events events;
    private final ClientHandle handle;
    private final String name;
    private final ClientCycle cycle;
    private final Arena callbacks = Arena.ofShared();
    private final EventCounters counters = new EventCounters();
    private boolean active;

    /** What the server is to know of its clients. Any thread, the cycle's among them. */
    interface Events {
        void fault(String client, Throwable cause);

        void lost(String reason);

        /** A client is about to be closed; returns when that is safe. */
        void closing();

        void closed(JackAudioClient client);
    }

    /** @throws JackFailed if there is no server, or it takes no more clients */
    JackAudioClient(String wish, Processor processor, Events events) {
        this.events = events;
        handle = open(wish);
        name = ClientCalls.name(handle.address());
        cycle = new ClientCycle(handle, name, processor, events);
        new Callbacks(cycle, callbacks).install(handle.address());
    }

    private static ClientHandle open(String wish) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment status = arena.allocate(ValueLayout.JAVA_INT);
            long address = ClientCalls.open(wish, NO_START_SERVER, status);
            if (address == 0) {
                throw new JackFailed(
                        "JACK takes no client " + wish + ": " + OpenStatus.text(status.get(ValueLayout.JAVA_INT, 0)));
            }
            return new ClientHandle(address);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public synchronized AudioPort audioPort(PortSpec spec) {
        requireNew(spec);
        JackAudioPort port = new JackAudioPort(this, spec);
        add(port);
        return port;
    }

    @Override
    public synchronized MidiPort midiPort(PortSpec spec) {
        requireNew(spec);
        JackMidiPort port = new JackMidiPort(this, spec, counters);
        add(port);
        return port;
    }

    private void requireNew(PortSpec spec) {
        if (spec.name().isEmpty() || spec.name().contains(":")) {
            throw new IllegalArgumentException("port name \"" + spec.name() + "\": it must have no colon");
        }
        if (cycle.ports().any(port -> port.spec().name().equals(spec.name()))) {
            throw new IllegalArgumentException("port " + name + ":" + spec.name() + " is there already");
        }
    }

    private void add(ClientPort port) {
        cycle.ports(cycle.ports().with(port));
        PortMetadata.describe(handle, port, cycle.ports().all().size());
    }

    /** Takes it out of the cycle, and then away. Twice is fine. */
    synchronized void unregister(ClientPort port) {
        if (cycle.ports().any(known -> known == port)) {
            cycle.ports(cycle.ports().without(port));
            if (handle.alive()) {
                ClientCalls.unregister(handle.address(), port.address());
            }
        }
    }

    ClientHandle handle() {
        return handle;
    }

    /** A running graph learns it at once, one that is to run when it does. */
    void latenciesChanged() {
        if (active && handle.alive()) {
            ClientCalls.recomputeLatencies(handle.address());
        }
    }

    @Override
    public void activate() {
        if (!active && handle.alive()) {
            active = true;
            if (ClientCalls.activate(handle.address()) != 0) {
                throw new JackFailed("JACK does not run client " + name);
            }
        }
    }

    /** What became of its MIDI events. */
    EventCounters counters() {
        return counters;
    }

    @Override
    public synchronized void close() {
        events.closing();
        boolean wasAlive = handle.alive();
        // One by one: jackd tells a client that it closes of the end of each of its ports, and waits for ever when that
        // fills the socket, which nobody reads any more by then (seen with 64 ports that have metadata).
        cycle.ports().all().forEach(this::unregister);
        handle.close();
        if (wasAlive) {
            // A thread that waits for a dead server may still come back here.
            callbacks.close();
        }
        events.closed(this);
    }
}
