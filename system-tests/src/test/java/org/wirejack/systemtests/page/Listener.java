package org.wirejack.systemtests.page;

import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.wirejack.audio.AudioClient;
import org.wirejack.audio.AudioPort;
import org.wirejack.audio.AudioServer;
import org.wirejack.audio.Cycle;
import org.wirejack.audio.PortSpec;
import org.wirejack.audio.Processor;
import org.wirejack.systemtests.jack.Ramp;

/** A client {@code listener}, which keeps what comes into its {@code in}. It was opened in the same moment as the player. */
final class Listener implements Processor {
    private static final long PATIENCE_NANOS = 10_000_000_000L;
    private static final long LOOK_NANOS = 10_000_000L;

    private @Nullable AudioPort in;
    private long frame;
    private volatile @Nullable Take take;

    void open(AudioServer server) {
        AudioClient client = server.open("listener", this);
        in = client.audioPort(PortSpec.input("in"));
        client.activate();
    }

    @Override
    public void process(Cycle cycle) {
        Take now = take;
        AudioPort port = in;
        if (now != null && port != null) {
            now.add(port.samples(), cycle.frames(), frame);
        }
        frame += cycle.frames();
    }

    /** Waits until so many frames have been heard from now on. */
    Take hear(int frames) {
        Take wanted = new Take(frames);
        take = wanted;
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (!wanted.full && System.nanoTime() - deadlineNanos < 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        take = null;
        if (!wanted.full) {
            throw new AssertionError("no cycles");
        }
        return wanted;
    }

    /** What was heard. */
    static final class Take {
        private final float[] samples;
        private int count;
        private long firstFrame;
        private volatile boolean full;

        private Take(int frames) {
            samples = new float[frames];
        }

        private void add(float[] source, int frames, long frame) {
            if (count == 0) {
                firstFrame = frame;
            }
            int room = Math.min(frames, samples.length - count);
            System.arraycopy(source, 0, samples, count, room);
            count += room;
            full = count == samples.length;
        }

        boolean silent() {
            for (float sample : samples) {
                if (sample != 0) {
                    return false;
                }
            }
            return true;
        }

        /** The longest stretch of the ramp, every sample exact, and so many frames late. */
        int exactFrames(int delayFrames) {
            int longest = 0;
            int stretch = 0;
            for (int i = 0; i < samples.length; i++) {
                boolean exact = samples[i] == Ramp.sample(firstFrame + i - delayFrames + Ramp.LENGTH, 0);
                stretch = exact ? stretch + 1 : 0;
                longest = Math.max(longest, stretch);
            }
            return longest;
        }
    }
}
