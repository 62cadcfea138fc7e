package org.wirejack.jackserver;

import static java.lang.foreign.ValueLayout.JAVA_INT;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.wirejack.audio.Cycle;

/** The cycle that runs, as JACK knows it. Cycle thread, but for {@link #freewheeling(boolean)}. */
final class JackCycle implements Cycle {
    /** {@code jack_position_t}; the longest known one has 144 bytes. */
    private static final int POSITION_BYTES = 256;

    private static final int POSITION_FRAME = 20;
    private static final int ROLLING = 1;

    private final MemorySegment position = Arena.ofAuto().allocate(POSITION_BYTES, Long.BYTES);
    private int frames;
    private long startNanos;
    private long client;
    /** Whether JACK was asked for the transport in this cycle: most clients do not want to know. */
    private boolean asked;

    private boolean rolling;
    private volatile boolean freewheeling;

    /**
     * A cycle begins when the client's turn comes: what JACK tells of the server's begin is smoothed, and was seen to be
     * half a period old.
     */
    void begin(long client, int periodFrames) {
        frames = periodFrames;
        startNanos = System.nanoTime();
        this.client = client;
        asked = false;
    }

    private void askForTransport() {
        if (!asked) {
            asked = true;
            rolling = CycleCalls.transportQuery(client, position.address()) == ROLLING;
        }
    }

    /** JACK's notification thread. */
    void freewheeling(boolean now) {
        freewheeling = now;
    }

    @Override
    public int frames() {
        return frames;
    }

    @Override
    public long startNanos() {
        return startNanos;
    }

    @Override
    public boolean freewheeling() {
        return freewheeling;
    }

    @Override
    public boolean rolling() {
        askForTransport();
        return rolling;
    }

    @Override
    public long transportFrame() {
        askForTransport();
        return Integer.toUnsignedLong(position.get(JAVA_INT, POSITION_FRAME));
    }
}
