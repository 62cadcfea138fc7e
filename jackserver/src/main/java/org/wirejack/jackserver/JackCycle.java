package org.wirejack.jackserver;

import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.wirejack.audio.Cycle;

/** The cycle that runs, as JACK knows it. Cycle thread, but for {@link #freewheeling(boolean)}. */
final class JackCycle implements Cycle {
    private static final long NANOS_PER_MICRO = 1_000;
    /** A server whose clock is another one than ours gives times that mean nothing here. */
    private static final long MOST_NANOS_AGO = 1_000_000_000;

    /** {@code jack_position_t}; the longest known one has 144 bytes. */
    private static final int POSITION_BYTES = 256;

    private static final int POSITION_FRAME = 20;
    private static final int ROLLING = 1;

    private static final int TIMES_BYTES = 32;

    private final MemorySegment position = Arena.ofAuto().allocate(POSITION_BYTES, Long.BYTES);
    private final MemorySegment times = Arena.ofAuto().allocate(TIMES_BYTES, Long.BYTES);
    private int frames;
    private long startNanos;
    private boolean rolling;
    private long transportFrame;
    private volatile boolean freewheeling;

    void begin(long client, int periodFrames) {
        frames = periodFrames;
        startNanos = start(client);
        rolling = CycleCalls.transportQuery(client, position.address()) == ROLLING;
        transportFrame = Integer.toUnsignedLong(position.get(JAVA_INT, POSITION_FRAME));
    }

    private long start(long client) {
        long nowNanos = System.nanoTime();
        long at = times.address();
        if (!CycleCalls.cycleTimes(client, at, at + 8, at + 16, at + 24)) {
            return nowNanos;
        }
        long beganNanos = times.get(JAVA_LONG, 8) * NANOS_PER_MICRO;
        long agoNanos = nowNanos - beganNanos;
        return agoNanos >= 0 && agoNanos < MOST_NANOS_AGO ? beganNanos : nowNanos;
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
        return rolling;
    }

    @Override
    public long transportFrame() {
        return transportFrame;
    }
}
