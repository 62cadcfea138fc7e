package org.wirejack.jackserver;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.Format;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;
import org.wirejack.rt.Counter;

/** A client of a JACK server. Control threads, but for what JACK calls. */
final class JackAudioClient implements AudioClient, Upcalls {
    private static final int NO_START_SERVER = 1;

    private final Processor processor;
    private final Events events;
    private final ClientHandle handle;
    private final String name;
    private final Arena callbacks = Arena.ofShared();
    private final JackCycle cycle = new JackCycle();
    private final Counter lostEvents = new Counter();
    private final int sampleRate;
    private volatile int periodFrames;
    private volatile ClientPorts ports = ClientPorts.NONE;
    private volatile boolean silent;
    private boolean active;

    /** What the server is to know of its clients. Any thread, the cycle's among them. */
    interface Events {
        void fault(JackAudioClient client, Throwable cause);

        void lost(String reason);

        void closed(JackAudioClient client);
    }

    /** @throws JackFailed if there is no server, or it takes no more clients */
    JackAudioClient(String wish, Processor processor, Events events) {
        this.processor = processor;
        this.events = events;
        handle = open(wish);
        name = ClientCalls.name(handle.address());
        sampleRate = ClientCalls.sampleRate(handle.address());
        periodFrames = ClientCalls.bufferSize(handle.address());
        new Callbacks(this, callbacks).install(handle.address());
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
        JackMidiPort port = new JackMidiPort(this, spec, lostEvents);
        add(port);
        return port;
    }

    private void requireNew(PortSpec spec) {
        if (spec.name().isEmpty() || spec.name().contains(":")) {
            throw new IllegalArgumentException("port name \"" + spec.name() + "\": it must have no colon");
        }
        if (ports.any(port -> port.spec().name().equals(spec.name()))) {
            throw new IllegalArgumentException("port " + name + ":" + spec.name() + " is there already");
        }
    }

    private void add(ClientPort port) {
        ports = ports.with(port);
        PortMetadata.describe(handle, port, ports.inputs().length + ports.outputs().length);
    }

    /** Takes it out of the cycle, and then away. Twice is fine. */
    synchronized void unregister(ClientPort port) {
        if (ports.any(known -> known == port)) {
            ports = ports.without(port);
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

    @Override
    public int process(int frames, long argument) {
        if (frames == 0) {
            return 0;
        }
        ClientPorts now = ports;
        if (silent) {
            now.giveNothing(frames);
            return 0;
        }
        try {
            cycle.begin(handle.address(), frames);
            now.take(frames);
            processor.process(cycle);
            now.give(frames);
        } catch (Throwable e) {
            // Whatever leaves an upcall ends the JVM.
            silent = true;
            events.fault(this, e);
            now.giveNothing(frames);
        }
        return 0;
    }

    @Override
    public int bufferSize(int frames, long argument) {
        // JACK tells it on activation as well.
        if (frames != periodFrames) {
            periodFrames = frames;
            guarded(() -> processor.formatChanged(new Format(sampleRate, frames)));
        }
        return 0;
    }

    @Override
    public void freewheel(int starting, long argument) {
        cycle.freewheeling(starting != 0);
    }

    @Override
    public void threadStarts(long argument) {
        guarded(() -> Thread.currentThread().setName("jack-" + name));
    }

    @Override
    public void latency(int mode, long argument) {
        guarded(() -> PortLatencies.tell(ports, mode));
    }

    @Override
    public void shutdown(int code, long reason, long argument) {
        handle.lost();
        guarded(() -> events.lost(reason == 0 ? "" : Memory.EVERYWHERE.getString(reason)));
    }

    private void guarded(Runnable callback) {
        try {
            callback.run();
        } catch (Throwable e) {
            events.fault(this, e);
        }
    }

    /** MIDI events that did not fit into JACK's buffers or ours. Any thread. */
    long lostEvents() {
        return lostEvents.get();
    }

    @Override
    public synchronized void close() {
        boolean wasAlive = handle.alive();
        // One by one: jackd tells a client that it closes of the end of each of its ports, and waits for ever when that
        // fills the socket, which nobody reads any more by then (seen with 64 ports that have metadata).
        ports.all().forEach(this::unregister);
        handle.close();
        if (wasAlive) {
            // A thread that waits for a dead server may still come back here.
            callbacks.close();
        }
        events.closed(this);
    }
}
