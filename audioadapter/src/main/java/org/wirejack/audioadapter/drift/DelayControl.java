package org.wirejack.audioadapter.drift;

/**
 * Makes a resampler's step of two clocks and the error of a delay: the ratio of the rates, which keeps the delay as it is,
 * and a little more or less, which brings it to what it should be. The reader's cycle thread only.
 */
public final class DelayControl {
    /** Within this time a small error shrinks to a third; slow, since it is noise for the most part. */
    private static final double HOLD_SECONDS = 30;

    private static final double LOCK_SECONDS = 1;
    private static final double SMALL_FRAMES = 1;
    /**
     * Within this time a locked step follows what it should be. What is learnt of a clock is learnt at once, and would bend
     * a sine at once. In a simulation in which a clock jumps every three seconds, half the seconds of a 997 Hz sine are
     * cleaner than 103 dB with this, and 96 dB without.
     */
    private static final double SMOOTH_SECONDS = 2;

    /** What an error may change the pitch by: less than a hundredth of a semitone, nobody hears it. */
    private static final double MAX_SLEW = 500e-6;
    /** A resampler takes 1000 ppm. No two clocks differ by more, and a wrong estimate does no worse than this. */
    private static final double MAX_OFF = 990e-6;

    private final double nominalStep;
    private final double writerRateHz;
    private double ratio;
    private double step;
    private boolean held;

    /** Nominal rates of both clocks, in Hz. */
    public DelayControl(double writerRateHz, double readerRateHz) {
        this.writerRateHz = writerRateHz;
        nominalStep = writerRateHz / readerRateHz;
        ratio = nominalStep;
        step = nominalStep;
    }

    /**
     * The writer's frames per frame of the reader at the next block's end.
     *
     * @param errorFrames how much too long the delay is, in the writer's frames
     * @param frames the block's, of the reader
     */
    public double step(ClockLine reader, ClockLine writer, double errorFrames, int frames) {
        ratio = bounded(reader.frameNanos() / writer.frameNanos());
        boolean steady = reader.trust() == ClockTrust.STEADY && writer.trust() == ClockTrust.STEADY;
        boolean holds = steady && Math.abs(errorFrames) < SMALL_FRAMES;
        double seconds = holds ? HOLD_SECONDS : LOCK_SECONDS;
        double slew = Math.clamp(errorFrames / (seconds * writerRateHz), -MAX_SLEW, MAX_SLEW);
        double wanted = bounded(ratio * (1 + slew));
        // What was steered hard until now is not to linger.
        step = holds && held ? step + (wanted - step) * share(frames) : wanted;
        held = holds;
        return step;
    }

    private double share(int frames) {
        return Math.min(1, frames * nominalStep / (SMOOTH_SECONDS * writerRateHz));
    }

    private double bounded(double step) {
        return Math.clamp(step, nominalStep * (1 - MAX_OFF), nominalStep * (1 + MAX_OFF));
    }

    /** By how much the last ratio of the rates is off the nominal one, in ppm: positive if the writer is the faster. */
    public double ratioPpm() {
        return (ratio / nominalStep - 1) * 1e6;
    }

    /** The writer's frames per frame of the reader, were both clocks exact. */
    public double nominalStep() {
        return nominalStep;
    }

    /** The largest step there will ever be. */
    public double maxStep() {
        return nominalStep * (1 + MAX_OFF);
    }
}
