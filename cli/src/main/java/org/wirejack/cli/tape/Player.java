package org.wirejack.cli.tape;

import java.util.Arrays;
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
 * A client that plays material while the transport rolls, once, from its start: frame 0 is the first frame that rolls. A
 * thread reads ahead. In real time what has not been read in time is silent and counted, and the rest keeps its place;
 * when freewheeling the cycle waits.
 */
public final class Player implements AutoCloseable {
    private static final int CHUNK_FRAMES = 1024;
    private static final long POLL_NANOS = 200_000;

    private final Material material;
    private final FrameRing ring;
    private final Tape tape;
    private final AudioClient client;
    private final Thread reader;
    private volatile boolean closing;
    private volatile @Nullable RuntimeException fault;

    /**
     * Opens and activates a client with ports {@code out_1} and up.
     *
     * @param aheadFrames how far is read ahead
     */
    public Player(AudioServer server, String name, Material material, int aheadFrames) {
        this.material = material;
        ring = new FrameRing(material.channels(), aheadFrames + CHUNK_FRAMES);
        tape = new Tape(ring);
        client = server.open(name, tape);
        tape.register(client);
        client.activate();
        reader = Thread.ofPlatform().daemon().name("wirejack-" + name).start(this::readAhead);
    }

    public int channels() {
        return ring.channels();
    }

    /** @param number 1 and up */
    public String port(int number) {
        return client.name() + ":out_" + number;
    }

    /** Frames that were not there when they were due. */
    public long lateFrames() {
        return tape.lateFrames.get();
    }

    /** Why there is silence from some point on; null while all is well. Any thread. */
    public @Nullable RuntimeException fault() {
        return fault;
    }

    @Override
    public void close() {
        client.close();
        closing = true;
        LockSupport.unpark(reader);
        join(reader);
    }

    static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Goes on with silence behind the end, so that the cycle never has to know where that is. */
    private void readAhead() {
        float[][] chunk = new float[material.channels()][CHUNK_FRAMES];
        long next = 0;
        while (!closing) {
            if (ring.roomFrames() < CHUNK_FRAMES) {
                LockSupport.parkNanos(this, POLL_NANOS);
            } else {
                read(next, chunk);
                ring.put(chunk, CHUNK_FRAMES);
                next += CHUNK_FRAMES;
            }
        }
    }

    private void read(long frame, float[][] chunk) {
        try {
            material.read(frame, CHUNK_FRAMES, chunk);
        } catch (RuntimeException e) {
            fault = e;
            for (float[] channel : chunk) {
                Arrays.fill(channel, 0);
            }
        }
    }

    /** Cycle thread only, but for construction. */
    private static final class Tape implements Processor {
        private final FrameRing ring;
        private final AudioPort[] outputs;
        private final Counter lateFrames = new Counter();
        private int owedFrames;

        Tape(FrameRing ring) {
            this.ring = ring;
            outputs = new AudioPort[ring.channels()];
        }

        void register(AudioClient client) {
            for (int i = 0; i < outputs.length; i++) {
                outputs[i] = client.audioPort(PortSpec.output("out_" + (i + 1)));
            }
        }

        @Override
        public void process(Cycle cycle) {
            if (!cycle.rolling()) {
                silence(cycle.frames());
                return;
            }
            skipWhatIsOwed();
            if (owedFrames == 0 && available(cycle)) {
                ring.take(outputs, cycle.frames());
            } else {
                silence(cycle.frames());
                owedFrames += cycle.frames();
                lateFrames.add(cycle.frames());
            }
        }

        private void skipWhatIsOwed() {
            int skipped = Math.min(owedFrames, ring.filledFrames());
            ring.skip(skipped);
            owedFrames -= skipped;
        }

        private boolean available(Cycle cycle) {
            while (cycle.freewheeling() && ring.filledFrames() < cycle.frames()) {
                LockSupport.parkNanos(POLL_NANOS);
            }
            return ring.filledFrames() >= cycle.frames();
        }

        private void silence(int frames) {
            for (AudioPort output : outputs) {
                Arrays.fill(output.samples(), 0, frames, 0);
            }
        }
    }
}
