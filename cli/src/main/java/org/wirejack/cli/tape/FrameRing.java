package org.wirejack.cli.tape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.wirejack.audio.AudioPort;

/**
 * A bounded queue of frames between one thread that puts and one that takes; nobody waits and nothing is allocated. One
 * of the two is usually a cycle thread, which works on ports; the other works on interleaved samples.
 */
public final class FrameRing {
    private static final VarHandle PUT;
    private static final VarHandle TAKEN;

    static {
        try {
            PUT = MethodHandles.lookup().findVarHandle(FrameRing.class, "put", long.class);
            TAKEN = MethodHandles.lookup().findVarHandle(FrameRing.class, "taken", long.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final int channels;
    private final int capacityFrames;
    private final float[] samples;
    private long put;
    private long taken;

    /** @param capacityFrames 1 and up */
    public FrameRing(int channels, int capacityFrames) {
        this.channels = channels;
        this.capacityFrames = capacityFrames;
        samples = new float[Math.multiplyExact(channels, capacityFrames)];
    }

    public int channels() {
        return channels;
    }

    /** Frames that can be taken. */
    public int filledFrames() {
        return (int) ((long) PUT.getAcquire(this) - (long) TAKEN.getAcquire(this));
    }

    /** Frames that can be put. */
    public int roomFrames() {
        return capacityFrames - filledFrames();
    }

    /** Frames put so far. Any thread. */
    public long putFrames() {
        return (long) PUT.getAcquire(this);
    }

    /** Puts this cycle's samples of all ports; there must be room. The putting thread. */
    public void put(AudioPort[] ports, int frames) {
        int start = (int) (put % capacityFrames);
        int first = Math.min(frames, capacityFrames - start);
        for (int channel = 0; channel < channels; channel++) {
            float[] source = ports[channel].samples();
            scatter(source, 0, start, channel, first);
            scatter(source, first, 0, channel, frames - first);
        }
        PUT.setRelease(this, put + frames);
    }

    /** Fills all ports with as many frames; there must be that many. The taking thread. */
    public void take(AudioPort[] ports, int frames) {
        int start = (int) (taken % capacityFrames);
        int first = Math.min(frames, capacityFrames - start);
        for (int channel = 0; channel < channels; channel++) {
            float[] target = ports[channel].samples();
            gather(start, channel, target, 0, first);
            gather(0, channel, target, first, frames - first);
        }
        TAKEN.setRelease(this, taken + frames);
    }

    /** Puts interleaved frames; there must be room. The putting thread. */
    public void put(float[] interleaved, int frames) {
        int start = (int) (put % capacityFrames);
        int first = Math.min(frames, capacityFrames - start);
        System.arraycopy(interleaved, 0, samples, start * channels, first * channels);
        System.arraycopy(interleaved, first * channels, samples, 0, (frames - first) * channels);
        PUT.setRelease(this, put + frames);
    }

    /** Takes interleaved frames; there must be as many. The taking thread. */
    public void take(float[] interleaved, int frames) {
        int start = (int) (taken % capacityFrames);
        int first = Math.min(frames, capacityFrames - start);
        System.arraycopy(samples, start * channels, interleaved, 0, first * channels);
        System.arraycopy(samples, 0, interleaved, first * channels, (frames - first) * channels);
        TAKEN.setRelease(this, taken + frames);
    }

    /** Takes frames and forgets them; there must be as many. The taking thread. */
    public void skip(int frames) {
        TAKEN.setRelease(this, taken + frames);
    }

    private void scatter(float[] source, int sourceFrame, int ringFrame, int channel, int frames) {
        int at = ringFrame * channels + channel;
        for (int i = 0; i < frames; i++) {
            samples[at] = source[sourceFrame + i];
            at += channels;
        }
    }

    private void gather(int ringFrame, int channel, float[] target, int targetFrame, int frames) {
        int at = ringFrame * channels + channel;
        for (int i = 0; i < frames; i++) {
            target[targetFrame + i] = samples[at];
            at += channels;
        }
    }
}
