package org.wirejack.cli.tape;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import org.wirejack.audio.AudioPort;

/**
 * A bounded queue of frames between one thread that puts and one that takes; nobody waits and nothing is allocated. One
 * of the two is usually a cycle thread, which works on ports; the other works on an array for each channel.
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
    private final float[][] samples;
    private long put;
    private long taken;

    /** @param capacityFrames 1 and up */
    public FrameRing(int channels, int capacityFrames) {
        this.channels = channels;
        this.capacityFrames = capacityFrames;
        samples = new float[channels][capacityFrames];
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
        for (int channel = 0; channel < channels; channel++) {
            write(ports[channel].samples(), samples[channel], frames);
        }
        PUT.setRelease(this, put + frames);
    }

    /** Puts frames of all channels; there must be room. The putting thread. */
    public void put(float[][] source, int frames) {
        for (int channel = 0; channel < channels; channel++) {
            write(source[channel], samples[channel], frames);
        }
        PUT.setRelease(this, put + frames);
    }

    /** Fills all ports with as many frames; there must be that many. The taking thread. */
    public void take(AudioPort[] ports, int frames) {
        for (int channel = 0; channel < channels; channel++) {
            read(samples[channel], ports[channel].samples(), frames);
        }
        TAKEN.setRelease(this, taken + frames);
    }

    /** Takes frames of all channels; there must be as many. The taking thread. */
    public void take(float[][] target, int frames) {
        for (int channel = 0; channel < channels; channel++) {
            read(samples[channel], target[channel], frames);
        }
        TAKEN.setRelease(this, taken + frames);
    }

    /** Takes frames and forgets them; there must be as many. The taking thread. */
    public void skip(int frames) {
        TAKEN.setRelease(this, taken + frames);
    }

    private void write(float[] source, float[] lane, int frames) {
        int start = (int) (put % capacityFrames);
        int first = Math.min(frames, capacityFrames - start);
        System.arraycopy(source, 0, lane, start, first);
        System.arraycopy(source, first, lane, 0, frames - first);
    }

    private void read(float[] lane, float[] target, int frames) {
        int start = (int) (taken % capacityFrames);
        int first = Math.min(frames, capacityFrames - start);
        System.arraycopy(lane, start, target, 0, first);
        System.arraycopy(lane, 0, target, first, frames - first);
    }
}
