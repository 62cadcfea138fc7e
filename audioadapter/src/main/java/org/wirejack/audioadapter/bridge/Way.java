package org.wirejack.audioadapter.bridge;

import org.wirejack.audio.Format;
import org.wirejack.audioadapter.drift.ClockEstimate;
import org.wirejack.audioadapter.drift.ClockLine;
import org.wirejack.audioadapter.drift.ClockTrust;
import org.wirejack.audioadapter.drift.DelayControl;
import org.wirejack.audioadapter.resample.RateConverter;

/**
 * One direction of a bridge: what the writer's clock puts in, the reader's gets at its own rate and after a delay that stays
 * what it is. The writer only copies its period; all else is done by the reader.
 *
 * <p>Small errors of the delay are slewed away. After a large one, or when the queue had not what was due, the way fades
 * out, and in again at exactly the place that the delay asks for.
 */
final class Way {
    private static final double FADE_SECONDS = 0.005;
    /** An error beyond this takes one step; it would take seconds to slew. */
    private static final double STEP_SECONDS = 0.002;

    private static final double LOCKED_FRAMES = 1;
    private static final double LOST_FRAMES = 3;

    private final FrameQueue queue;
    private final Playback playback;
    private final DelayControl control;
    private final ClockEstimate writerClock;
    private final ClockEstimate readerClock;
    private final ClockLine writer = new ClockLine();
    private final ClockLine reader;
    private final Fade fade;
    private final WayMeter meter = new WayMeter();
    private final double targetFrames;
    private final double stepFrames;
    private final double latencySeconds;
    private boolean playing;
    private boolean locked;

    Way(BridgeSide from, BridgeSide to, DelayPlan plan, RateConverter converter, int channels) {
        Format writes = from.format();
        queue = new FrameQueue(channels, plan.roomFrames());
        playback = new Playback(queue, converter, channels);
        control = new DelayControl(writes.sampleRate(), to.format().sampleRate());
        writerClock = from.clock();
        readerClock = to.clock();
        reader = readerClock.line();
        fade = new Fade((int) Math.ceil(FADE_SECONDS * to.format().sampleRate()));
        targetFrames = plan.targetFrames();
        stepFrames = STEP_SECONDS * writes.sampleRate();
        latencySeconds = (plan.targetFrames() + converter.delayFrames()) / writes.sampleRate();
    }

    /** The writer's cycle thread only. */
    void write(long writerFrames, float[][] input, int frames) {
        queue.write(writerFrames, input, frames);
    }

    /** Fills the reader's next cycle, the one before which its clock has counted that many frames. Its cycle thread only. */
    void read(long readerFrames, float[][] output, int frames) {
        writerClock.published().copyTo(writer);
        if (playing || entered(readerFrames, frames)) {
            play(readerFrames, output, frames);
        } else {
            FrameQueue.silence(output, 0, frames);
            meter.waits();
        }
    }

    private void play(long readerFrames, float[][] output, int frames) {
        double errorFrames =
                writer.framesAhead(playback.index(), reader, readerFrames) - playback.fraction() - targetFrames;
        if (Math.abs(errorFrames) > stepFrames) {
            fade.out();
        }
        double step = control.step(reader, writer, errorFrames, frames);
        count(playback.play(output, frames, step, fade));
        if (fade.silent()) {
            playing = false;
        }
        meter.sounds(state(Math.abs(errorFrames)), control.ratioPpm(), errorFrames, playback.fillFrames());
    }

    private void count(Playback.Outcome outcome) {
        switch (outcome) {
            case WHOLE -> {}
            case UNDERRUN -> meter.underruns.increment();
            case OVERRUN -> meter.overruns.increment();
        }
    }

    private WayState state(double errorFrames) {
        locked = known(ClockTrust.STEADY) && errorFrames < (locked ? LOST_FRAMES : LOCKED_FRAMES);
        return locked ? WayState.LOCKED : WayState.LOCKING;
    }

    private boolean known(ClockTrust atLeast) {
        return writer.trust().compareTo(atLeast) >= 0 && reader.trust().compareTo(atLeast) >= 0;
    }

    /** Begins to play if it can: if both clocks are known, and what is due is in the queue. */
    private boolean entered(long readerFrames, int frames) {
        if (!known(ClockTrust.ROUGH)) {
            return false;
        }
        long end = queue.end();
        double place = writer.framesAhead(end, reader, readerFrames) - targetFrames;
        double whole = Math.floor(place);
        long index = end + (long) whole;
        if (place + frames * control.maxStep() + 1 > 0 || !queue.holds(index)) {
            return false;
        }
        playback.moveTo(index, place - whole);
        fade.in();
        meter.entries.increment();
        playing = true;
        return true;
    }

    /** Fades out, for good if it is read no more once it is {@link #silent}. The reader's cycle thread only. */
    void fadeOut() {
        fade.out();
    }

    boolean silent() {
        return !playing;
    }

    /** Where the next output frame lies, in frames behind one of the writer's. The reader's cycle thread only. */
    double playsBehind(long writerFrame) {
        return (playback.index() - writerFrame) + playback.fraction();
    }

    /** From a frame's place in the writer's clock to its place in the reader's. Any thread. */
    double latencySeconds() {
        return latencySeconds;
    }

    /** Any thread. */
    WayReport report() {
        return meter.report(1e3 * latencySeconds, writerClock.jumps() + readerClock.jumps());
    }
}
