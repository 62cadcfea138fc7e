package org.wirejack.cli.tape;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;
import org.wirejack.rt.Counter;

/**
 * A client that records what comes to its ports {@code in_1} and up. A thread writes it out. In real time the cycle never
 * waits: what finds no room is lost, counted, and silent in the recording, so the rest keeps its place. After a loss it
 * goes on when half of the room is free, so that a disk that is too slow makes a few long gaps instead of a thousand short
 * ones. When freewheeling it waits.
 */
public final class Recorder implements AutoCloseable {
    private static final int CHUNK_FRAMES = 1024;
    private static final long POLL_NANOS = 2_000_000;
    private static final long FREEWHEEL_POLL_NANOS = 100_000;
    private static final int USUAL_SECONDS = 10;
    private static final int USUAL_MOST_BYTES = 1 << 25;

    /** When to record. */
    public enum Trigger {
        ALWAYS,
        /** While the transport rolls. */
        ROLLING,
        /** From {@link Recorder#record} to {@link Recorder#pause}. */
        WHEN_TOLD
    }

    private final FrameRing ring;
    private final GapQueue gaps = new GapQueue();
    private final Tape tape;
    private final AudioClient client;
    private final FrameSink sink;
    private final Thread writer;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException fault;

    /**
     * Opens and activates a client.
     *
     * @param bufferFrames how far the disk may fall behind
     * @param mostFrames after which it records no more
     */
    public Recorder(AudioServer server, String name, Recording recording, int bufferFrames, long mostFrames) {
        sink = recording.sink();
        int ringFrames = bufferFrames + CHUNK_FRAMES;
        ring = new FrameRing(recording.channels(), ringFrames);
        tape = new Tape(ring, gaps, recording.trigger(), ringFrames / 2, mostFrames);
        client = server.open(name, tape);
        tape.register(client);
        client.activate();
        writer = Thread.ofPlatform().daemon().name("wirejack-" + name).start(this::writeOut);
    }

    /**
     * What is recorded.
     *
     * @param sink closed with the recorder
     */
    public record Recording(int channels, Trigger trigger, FrameSink sink) {}

    /** Ten seconds, where that is no more than 32 MB; one second at least. */
    public static int usualBufferFrames(int channels, int sampleRate) {
        int most = USUAL_MOST_BYTES / (channels * Float.BYTES);
        return Math.max(sampleRate, Math.min(USUAL_SECONDS * sampleRate, most));
    }

    public AudioClient client() {
        return client;
    }

    public int channels() {
        return ring.channels();
    }

    /** @param number 1 and up */
    public String port(int number) {
        return client.name() + ":in_" + number;
    }

    /** With {@link Trigger#WHEN_TOLD}: from the next cycle on. */
    public void record() {
        tape.told = true;
    }

    /** With {@link Trigger#WHEN_TOLD}: from the next cycle on no more, so that cables that fade out are not in it. */
    public void pause() {
        tape.told = false;
    }

    /** Length of the recording so far, gaps included. Any thread. */
    public long recordedFrames() {
        return ring.putFrames() + tape.lostFrames.get();
    }

    /** Frames lost because the disk was too slow. Any thread. */
    public long lostFrames() {
        return tape.lostFrames.get();
    }

    /** Why nothing is written any more; null while all is well. Any thread. */
    public @Nullable RuntimeException fault() {
        return fault;
    }

    /** Writes the rest and closes the sink. Twice is fine. */
    @Override
    public void close() {
        client.close();
        closing = true;
        LockSupport.unpark(writer);
        Player.join(writer);
    }

    private void writeOut() {
        float[][] chunk = new float[ring.channels()][CHUNK_FRAMES];
        long taken = 0;
        while (!closing || ring.filledFrames() > 0) {
            // In this order: a gap is told before the frames behind it come.
            int filled = Math.min(ring.filledFrames(), CHUNK_FRAMES);
            int frames = (int) Math.min(filled, gaps.nextStart() - taken);
            if (frames > 0) {
                ring.take(chunk, frames);
                taken += frames;
                write(() -> sink.write(chunk, frames));
            } else if (filled > 0) {
                long lost = gaps.take();
                write(() -> sink.gap(lost));
            } else {
                LockSupport.parkNanos(this, POLL_NANOS);
            }
        }
        closeSink();
    }

    /** After a fault the ring is still emptied: the cycle must not notice. */
    private void write(Runnable step) {
        if (fault != null) {
            return;
        }
        try {
            step.run();
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    private void closeSink() {
        if (tape.gapFrames > 0) {
            write(() -> sink.gap(tape.gapFrames));
        }
        try {
            sink.close();
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    /** Cycle thread only, but for construction and where said. */
    private static final class Tape implements Processor {
        private final FrameRing ring;
        private final GapQueue gaps;
        private final Trigger trigger;
        private final int recoveryFrames;
        private final long mostFrames;
        private final AudioPort[] inputs;
        private final Counter lostFrames = new Counter();
        /** Any thread. */
        private volatile boolean told;
        /** Of the gap that has not ended; read by the writer when no cycle runs any more. */
        private long gapFrames;

        /** @param recoveryFrames room that there must be after a loss */
        Tape(FrameRing ring, GapQueue gaps, Trigger trigger, int recoveryFrames, long mostFrames) {
            this.ring = ring;
            this.gaps = gaps;
            this.trigger = trigger;
            this.recoveryFrames = recoveryFrames;
            this.mostFrames = mostFrames;
            inputs = new AudioPort[ring.channels()];
        }

        void register(AudioClient client) {
            for (int i = 0; i < inputs.length; i++) {
                inputs[i] = client.audioPort(PortSpec.input("in_" + (i + 1)));
            }
        }

        @Override
        public void process(Cycle cycle) {
            int frames = wanted(cycle) ? (int) Math.min(cycle.frames(), leftFrames()) : 0;
            if (hasRoom(frames, cycle.freewheeling())) {
                ring.put(inputs, frames);
            } else {
                gapFrames += frames;
                lostFrames.add(frames);
            }
        }

        private boolean wanted(Cycle cycle) {
            return switch (trigger) {
                case ALWAYS -> true;
                case ROLLING -> cycle.rolling();
                case WHEN_TOLD -> told;
            };
        }

        private long leftFrames() {
            return mostFrames - ring.putFrames() - lostFrames.get();
        }

        /** Whether there is room, and the gap before it has been told. */
        private boolean hasRoom(int frames, boolean freewheeling) {
            boolean room = endsGap(frames);
            while (freewheeling && !room) {
                LockSupport.parkNanos(FREEWHEEL_POLL_NANOS);
                room = endsGap(frames);
            }
            return room;
        }

        private boolean endsGap(int frames) {
            if (gapFrames == 0) {
                return ring.roomFrames() >= frames;
            }
            boolean recovered = ring.roomFrames() >= Math.max(frames, recoveryFrames);
            if (recovered && gaps.offer(ring.putFrames(), gapFrames)) {
                gapFrames = 0;
                return true;
            }
            return false;
        }
    }
}
