package org.wirejack.engine;

import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Transport;

/**
 * The server's transport: any thread asks, the cycle thread does, once per cycle and all at once.
 *
 * <p>State and position are published as one word, so a reader never sees the one of this and the other of the last cycle.
 */
final class TapeTransport implements Transport {
    private static final double DEFAULT_BEATS_PER_MINUTE = 120;

    private final AtomicReference<@Nullable Request> pending = new AtomicReference<>();

    /** Cycle thread: how far the cycle that ran last has moved the tape. */
    private int movedFrames;

    /** The position times two, plus one while rolling. Written by the cycle thread. */
    private volatile long word;

    private volatile double beatsPerMinute = DEFAULT_BEATS_PER_MINUTE;

    /**
     * What was asked for since the last cycle began; null is "as it was". All texts are here: when a method of {@link #begin}'s
     * class is compiled, the compiler has all texts of that class made, in the middle of a cycle.
     */
    private record Request(
            @Nullable Boolean rolling,
            @Nullable Long frame,
            @Nullable Double beatsPerMinute) {
        private static final long MAX_FRAME = Long.MAX_VALUE >> 2;
        private static final double MIN_BEATS_PER_MINUTE = 1;
        private static final double MAX_BEATS_PER_MINUTE = 1000;

        static Request locate(long frame) {
            if (frame < 0 || frame > MAX_FRAME) {
                throw new IllegalArgumentException("transport frame " + frame + ": allowed are 0 to " + MAX_FRAME);
            }
            return new Request(null, frame, null);
        }

        static Request tempo(double beatsPerMinute) {
            if (!(beatsPerMinute >= MIN_BEATS_PER_MINUTE && beatsPerMinute <= MAX_BEATS_PER_MINUTE)) {
                throw new IllegalArgumentException("tempo " + beatsPerMinute + " beats per minute: allowed are "
                        + MIN_BEATS_PER_MINUTE + " to " + MAX_BEATS_PER_MINUTE);
            }
            return new Request(null, null, beatsPerMinute);
        }

        Request before(Request later) {
            return new Request(
                    later.rolling == null ? rolling : later.rolling,
                    later.frame == null ? frame : later.frame,
                    later.beatsPerMinute == null ? beatsPerMinute : later.beatsPerMinute);
        }
    }

    /** Moves on to the cycle that begins now. Cycle thread only. */
    void begin(int periodFrames) {
        long frame = frame() + movedFrames;
        boolean rolling = rolling();
        Request request = pending.get() == null ? null : pending.getAndSet(null);
        if (request != null) {
            rolling = request.rolling == null ? rolling : request.rolling;
            frame = request.frame == null ? frame : request.frame;
            beatsPerMinute = request.beatsPerMinute == null ? beatsPerMinute : request.beatsPerMinute;
        }
        movedFrames = rolling ? periodFrames : 0;
        word = frame << 1 | (rolling ? 1 : 0);
    }

    @Override
    public boolean rolling() {
        return (word & 1) != 0;
    }

    @Override
    public long frame() {
        return word >> 1;
    }

    @Override
    public double beatsPerMinute() {
        return beatsPerMinute;
    }

    @Override
    public void start() {
        ask(new Request(true, null, null));
    }

    @Override
    public void stop() {
        ask(new Request(false, null, null));
    }

    @Override
    public void locate(long frame) {
        ask(Request.locate(frame));
    }

    @Override
    public void tempo(double newBeatsPerMinute) {
        ask(Request.tempo(newBeatsPerMinute));
    }

    private void ask(Request request) {
        pending.accumulateAndGet(request, (before, now) -> before == null ? now : before.before(now));
    }
}
