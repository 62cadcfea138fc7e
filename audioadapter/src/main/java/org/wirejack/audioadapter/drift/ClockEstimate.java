package org.wirejack.audioadapter.drift;

import org.wirejack.audio.Format;
import org.wirejack.rt.Counter;

/**
 * Learns from the begins of cycles where a clock's frames lie in time. It looks at stretches of time, at first short ones
 * and then longer, an eighth of the time since the start; of each it takes the cycle that began earliest, and corrects the
 * line by it ({@link LineFilter}). So a cycle that began late by whatever time changes nothing. If all cycles are late for a
 * tenth of a second, or a whole stretch lies elsewhere, the clock itself has jumped: then the line is moved, its rate kept,
 * and the position learnt anew.
 *
 * <p>The clock's cycle thread only, but for {@link #published} and {@link #jumps}.
 */
public final class ClockEstimate {
    private static final long SHORTEST_NANOS = 125_000_000L;
    private static final long LONGEST_NANOS = 16_000_000_000L;
    /** Where cycles are few and late: a crystal that warms up is followed no slower than this. */
    private static final long LONGEST_OF_ALL_NANOS = 90_000_000_000L;
    /** An eighth of a frame at 48 kHz. */
    private static final double WELL_KNOWN_NANOS = 2_500;

    private static final int FEWEST_CYCLES = 8;
    private static final long SHARE_OF_AGE = 8;
    private static final double ROUGH_POSITION_NANOS = 250_000;
    private static final double ROUGH_RATE = 50e-6;
    private static final double STEADY_RATE = 0.7e-6;

    /** A stretch's error beyond this, and beyond so many times what it should be, is no error but a small jump. */
    private static final double JUMP_NANOS = 100_000;

    private static final double JUMP_SIGMAS = 8;

    private final double periodNanos;
    private final ClockLine line;
    private final SharedLine published = new SharedLine();
    private final LineFilter filter = new LineFilter();
    private final Lateness lateness = new Lateness();
    private final LateRun lateRun = new LateRun();
    private final Surprise surprise = new Surprise();
    private final Counter jumps = new Counter();
    private long startNanos;
    private long stretchNanos;
    private boolean started;
    private boolean known;

    /** Of a clock of which only its nominal rate and period are known. */
    public ClockEstimate(Format format) {
        periodNanos = format.periodNanos();
        line = new ClockLine(1e9 / format.sampleRate());
    }

    /**
     * A cycle began.
     *
     * @param nowNanos when its thread was there
     * @param frames the clock's frames before this cycle
     */
    public void began(long nowNanos, long frames) {
        if (!started) {
            start(nowNanos, frames);
        }
        double lateNanos = line.lateNanos(nowNanos, frames);
        if (lateNanos > lateness.limitNanos()) {
            lateRun.add(lateNanos, nowNanos);
            if (lateRun.jumped(nowNanos)) {
                jump(lateRun.leastNanos(), nowNanos, frames);
            }
            return;
        }
        lateRun.end();
        if (lateNanos < -lateness.limitNanos()) {
            jump(lateNanos, nowNanos, frames);
        }
        lateness.add(line.lateNanos(nowNanos, frames), frames);
        if (lateness.cycles() >= FEWEST_CYCLES && nowNanos - stretchNanos >= stretchLengthNanos(nowNanos)) {
            learn(nowNanos);
            beginStretch(nowNanos);
        }
    }

    private void start(long nowNanos, long frames) {
        started = true;
        line.anchor(frames, nowNanos);
        startNanos = nowNanos;
        beginStretch(nowNanos);
    }

    private void jump(double laterNanos, long nowNanos, long frames) {
        line.moveAnchor(frames);
        line.correct(laterNanos, 0);
        line.trust(ClockTrust.UNKNOWN);
        filter.jump(lateness.usualNanos());
        published.publish(line);
        jumps.increment();
        lateRun.end();
        startNanos = nowNanos;
        beginStretch(nowNanos);
    }

    private void beginStretch(long nowNanos) {
        stretchNanos = nowNanos;
        lateness.restart();
    }

    private long stretchLengthNanos(long nowNanos) {
        double enoughNanos = lateness.stretchNanos(WELL_KNOWN_NANOS, periodNanos);
        double longestNanos = Math.clamp(enoughNanos, LONGEST_NANOS, LONGEST_OF_ALL_NANOS);
        return Math.clamp((nowNanos - startNanos) / SHARE_OF_AGE, SHORTEST_NANOS, (long) longestNanos);
    }

    private void learn(long nowNanos) {
        lateness.learnUsual();
        if (!known) {
            known = true;
            filter.start(lateness.usualNanos());
        }
        filter.age(line.nanosFromAnchor(lateness.earliestFrames()));
        line.moveAnchor(lateness.earliestFrames());
        double errorNanos = lateness.earliestNanos();
        double noise = lateness.variance(filter.rateSigma(), periodNanos);
        double sigmaNanos = Math.sqrt(noise * surprise.factor() + filter.positionVariance());
        if (Math.abs(errorNanos) > JUMP_NANOS + JUMP_SIGMAS * sigmaNanos) {
            jump(errorNanos, nowNanos, lateness.earliestFrames());
        } else {
            correct(errorNanos, noise);
        }
    }

    private void correct(double errorNanos, double noise) {
        surprise.add(errorNanos * errorNanos / (noise + filter.positionVariance()));
        filter.weigh(noise * surprise.factor());
        line.correct(filter.positionWeight() * errorNanos, filter.rateWeight() * errorNanos * line.frameNanos());
        line.trust(trust());
        published.publish(line);
    }

    private ClockTrust trust() {
        if (filter.rateSigma() > ROUGH_RATE
                || filter.positionVariance() > ROUGH_POSITION_NANOS * ROUGH_POSITION_NANOS) {
            return ClockTrust.UNKNOWN;
        }
        return filter.rateSigma() > STEADY_RATE ? ClockTrust.ROUGH : ClockTrust.STEADY;
    }

    /** What is known now, for the clock's own thread. */
    public ClockLine line() {
        return line;
    }

    /** What is known, for other threads. */
    public SharedLine published() {
        return published;
    }

    /** Gaps so far: times at which the clock lost, or won, more than lateness explains. Any thread. */
    public long jumps() {
        return jumps.get();
    }
}
