package org.wirejack.jackserver;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Direction;
import org.wirejack.audio.LatencyRange;
import org.wirejack.audio.PortSpec;

/**
 * A port of one of our clients: a place in JACK's patchbay, how late it is, and what a cycle does with its buffer. Control
 * threads, but for what says otherwise.
 */
abstract sealed class ClientPort permits JackAudioPort, JackMidiPort {
    /** The values of {@code jack_latency_callback_mode_t}. */
    static final int CAPTURE = 0;

    static final int PLAYBACK = 1;

    /** The values of {@code enum JackPortFlags}. */
    private static final long IS_INPUT = 1;

    private static final long IS_OUTPUT = 2;
    private static final long IS_PHYSICAL = 4;
    private static final long IS_TERMINAL = 16;

    private static final int RANGE_BYTES = 8;
    private static final int MAX = 4;

    private final JackAudioClient client;
    private final PortSpec spec;
    private final String name;
    private final long address;
    private volatile @Nullable LatencyRange own;

    /**
     * Registers it.
     *
     * @throws JackFailed if the server will not have it: there are too many ports, or the name is too long
     */
    ClientPort(JackAudioClient client, PortSpec spec, String type) {
        this.client = client;
        this.spec = spec;
        name = client.name() + ":" + spec.name();
        ClientHandle handle = client.handle();
        address = handle.alive() ? ClientCalls.register(handle.address(), spec.name(), type, flags(spec)) : 0;
        if (address == 0) {
            throw new JackFailed("JACK does not register port " + name);
        }
    }

    private static long flags(PortSpec spec) {
        return (spec.direction() == Direction.INPUT ? IS_INPUT : IS_OUTPUT)
                | (spec.physical() ? IS_PHYSICAL : 0)
                | (spec.terminal() ? IS_TERMINAL : 0);
    }

    /** Reads an input's buffer. Cycle thread. */
    abstract void take(int frames);

    /** An output is about to be written. Cycle thread. */
    abstract void prepare();

    /** Writes an output's buffer. Cycle thread. */
    abstract void give(int frames);

    /** Writes silence into an output's buffer. Cycle thread. */
    abstract void giveNothing(int frames);

    /** This cycle's buffer, by address. Cycle thread. */
    final long buffer(int frames) {
        return CycleCalls.portBuffer(address, frames);
    }

    final PortSpec spec() {
        return spec;
    }

    final long address() {
        return address;
    }

    public final String name() {
        return name;
    }

    public final Direction direction() {
        return spec.direction();
    }

    public final boolean connected() {
        return client.handle().alive() && CycleCalls.portConnected(address);
    }

    public final void latency(LatencyRange range) {
        boolean changed = !range.equals(own);
        own = range;
        if (changed) {
            client.latenciesChanged();
        }
    }

    /** What the port adds by itself; null if it passes on what goes through its client. Any thread. */
    final @Nullable LatencyRange own() {
        return own;
    }

    public final LatencyRange captureLatency() {
        return latency(CAPTURE);
    }

    public final LatencyRange playbackLatency() {
        return latency(PLAYBACK);
    }

    /** As the server has it. */
    final LatencyRange latency(int mode) {
        if (!client.handle().alive()) {
            return LatencyRange.NONE;
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment range = arena.allocate(RANGE_BYTES, Integer.BYTES);
            ClientCalls.getLatency(address, mode, range);
            return new LatencyRange(range.get(JAVA_INT, 0), range.get(JAVA_INT, MAX));
        }
    }

    /** In the latency callback only. */
    final void tell(int mode, LatencyRange range) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocate(RANGE_BYTES, Integer.BYTES);
            memory.set(JAVA_INT, 0, range.minFrames());
            memory.set(JAVA_INT, MAX, range.maxFrames());
            ClientCalls.setLatency(address, mode, memory);
        }
    }

    public final void unregister() {
        client.unregister(this);
    }
}
