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
 * waits: what finds no room is lost, counted, and silent in the recording, so the rest keeps its place. When freewheeling
 * it waits.
 */
public final class Recorder implements AutoCloseable {
    private static final int CHUNK_FRAMES = 1024;
    private static final long POLL_NANOS = 2_000_000;
    private static final long FREEWHEEL_POLL_NANOS = 100_000;

    /** When to record. */
    public enum Trigger {
        ALWAYS,
        /** While the transport rolls. */
        ROLLING
    }

    private final FrameRing ring;
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
        ring = new FrameRing(recording.channels(), bufferFrames + CHUNK_FRAMES);
        tape = new Tape(ring, recording.trigger(), mostFrames);
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

    /** Length of the recording so far. Any thread. */
    public long recordedFrames() {
        return ring.putFrames();
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
        while (!closing || ring.filledFrames() > 0) {
            int frames = Math.min(ring.filledFrames(), CHUNK_FRAMES);
            if (frames == 0) {
                LockSupport.parkNanos(this, POLL_NANOS);
            } else {
                ring.take(chunk, frames);
                write(chunk, frames);
            }
        }
        closeSink();
    }

    /** After a fault the ring is still emptied: the cycle must not notice. */
    private void write(float[][] chunk, int frames) {
        if (fault != null) {
            return;
        }
        try {
            sink.write(chunk, frames);
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    private void closeSink() {
        try {
            sink.close();
        } catch (RuntimeException e) {
            fault = e;
        }
    }

    /** Cycle thread only, but for construction. */
    private static final class Tape implements Processor {
        private final FrameRing ring;
        private final Trigger trigger;
        private final long mostFrames;
        private final AudioPort[] inputs;
        private final Counter lostFrames = new Counter();
        private long gapFrames;

        Tape(FrameRing ring, Trigger trigger, long mostFrames) {
            this.ring = ring;
            this.trigger = trigger;
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
            boolean wanted = trigger == Trigger.ALWAYS || cycle.rolling();
            int frames = wanted ? (int) Math.min(cycle.frames(), leftFrames()) : 0;
            if (hasRoom(frames, cycle.freewheeling())) {
                ring.put(inputs, frames);
            } else {
                gapFrames += frames;
                lostFrames.add(frames);
            }
        }

        private long leftFrames() {
            return mostFrames - ring.putFrames() - gapFrames;
        }

        private void fillGap() {
            if (gapFrames > 0) {
                int silent = (int) Math.min(gapFrames, ring.roomFrames());
                ring.putSilence(silent);
                gapFrames -= silent;
            }
        }

        /** Whether there is room behind the silence that is still owed. */
        private boolean hasRoom(int frames, boolean freewheeling) {
            fillGap();
            while (freewheeling && (gapFrames > 0 || ring.roomFrames() < frames)) {
                LockSupport.parkNanos(FREEWHEEL_POLL_NANOS);
                fillGap();
            }
            return gapFrames == 0 && ring.roomFrames() >= frames;
        }
    }
}
