package org.wirejack.audioadapter.bridge;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Format;

/** One of a bridge's two ends, which one clock runs. */
public final class BridgeEnd {
    private final Bridge bridge;
    private final int inputs;
    private final int outputs;
    private volatile @Nullable BridgeSide side;
    private volatile @Nullable Way outgoing;
    private volatile @Nullable Way incoming;
    private @Nullable Way playing;
    private long framesSoFar;

    BridgeEnd(Bridge bridge, int inputs, int outputs) {
        this.bridge = bridge;
        this.inputs = inputs;
        this.outputs = outputs;
    }

    /** Channels that go into the bridge here. */
    public int inputs() {
        return inputs;
    }

    /** Channels that come out of the bridge here. */
    public int outputs() {
        return outputs;
    }

    /**
     * From now on this end has that rate and that period; its clock is yet to be learnt, even if it is the same. Allocates.
     * Control threads, while no cycle of this end runs; those of the other end may.
     */
    public void start(Format format) {
        framesSoFar = 0;
        playing = null;
        bridge.start(this, new BridgeSide(format));
    }

    /**
     * One cycle: takes what goes into the bridge, and fills what comes out. This end's cycle thread only.
     *
     * @param startNanos when the cycle began, as {@link System#nanoTime} has it; the closer to the clock's tick, the better
     * @param frames at most the format's period
     * @param input by channel; only read
     * @param output by channel; filled whole
     */
    public void cycle(long startNanos, int frames, float[][] input, float[][] output) {
        BridgeSide mine = side;
        if (mine != null) {
            mine.clock().began(startNanos, framesSoFar);
        }
        Way out = outgoing;
        if (out != null) {
            out.write(framesSoFar, input, frames);
        }
        play(output, frames);
        framesSoFar += frames;
    }

    private void play(float[][] output, int frames) {
        Way next = incoming;
        Way now = playing;
        if (now != next && now != null && !now.silent()) {
            now.fadeOut();
        } else {
            now = next;
            playing = next;
        }
        if (now == null) {
            FrameQueue.silence(output, 0, frames);
        } else {
            now.read(framesSoFar, output, frames);
        }
    }

    @Nullable
    BridgeSide side() {
        return side;
    }

    void side(BridgeSide is) {
        side = is;
    }

    /** Control threads. */
    void ways(@Nullable Way out, @Nullable Way in) {
        outgoing = out;
        incoming = in;
    }

    /** The way that was heard in the last cycle. This end's cycle thread only. */
    @Nullable
    Way playing() {
        return playing;
    }

    /**
     * How late sound is that comes out here, in frames of this end's clock; 0 as long as the other end has not started.
     * Any thread.
     *
     * @param moreSeconds what it took before it went in
     */
    public int incomingFrames(double moreSeconds) {
        return frames(incoming, moreSeconds);
    }

    /** Likewise for sound that goes in here, until it comes out, and further on. Any thread. */
    public int outgoingFrames(double moreSeconds) {
        return frames(outgoing, moreSeconds);
    }

    private int frames(@Nullable Way way, double moreSeconds) {
        BridgeSide mine = side;
        if (way == null || mine == null) {
            return 0;
        }
        return (int)
                Math.round((way.latencySeconds() + moreSeconds) * mine.format().sampleRate());
    }

    /** The way whose sound comes out here, of late. Any thread. */
    public WayReport report() {
        Way way = incoming;
        return way == null ? WayReport.NONE : way.report();
    }
}
