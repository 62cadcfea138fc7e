package org.wirejack.audioadapter.drift;

/**
 * Where a clock's frames lie in time, as far as it is known: a straight line through an anchor. Plain data of one thread;
 * integers are subtracted before anything becomes floating point, so it is as exact after a year as at first.
 */
public final class ClockLine {
    private long anchorFrames;
    private long anchorNanos;
    private double anchorFractionNanos;
    private double frameNanos;
    private ClockTrust trust;

    /** A clock that is not known yet: no ratio can be had of it. */
    public ClockLine() {
        this(1);
    }

    /** @param frameNanos one frame's length, as far as it is known */
    ClockLine(double frameNanos) {
        this.frameNanos = frameNanos;
        trust = ClockTrust.UNKNOWN;
    }

    void copyFrom(ClockLine other) {
        anchorFrames = other.anchorFrames;
        anchorNanos = other.anchorNanos;
        anchorFractionNanos = other.anchorFractionNanos;
        frameNanos = other.frameNanos;
        trust = other.trust;
    }

    void anchor(long frames, long nanos) {
        anchorFrames = frames;
        anchorNanos = nanos;
        anchorFractionNanos = 0;
    }

    /** Moves the anchor along the line: to that frame. */
    void moveAnchor(long frames) {
        double nanos = anchorFractionNanos + nanosFromAnchor(frames);
        long wholeNanos = (long) Math.floor(nanos);
        anchorFrames = frames;
        anchorNanos += wholeNanos;
        anchorFractionNanos = nanos - wholeNanos;
    }

    double nanosFromAnchor(long frames) {
        return (frames - anchorFrames) * frameNanos;
    }

    /** Turns and lifts the line at its anchor. */
    void correct(double laterNanos, double frameLongerNanos) {
        anchorFractionNanos += laterNanos;
        frameNanos += frameLongerNanos;
    }

    void trust(ClockTrust is) {
        trust = is;
    }

    /** How well the line is known. */
    public ClockTrust trust() {
        return trust;
    }

    /** One frame's length. */
    public double frameNanos() {
        return frameNanos;
    }

    /** How much later than the line has it a frame was there; negative if earlier. */
    double lateNanos(long nanos, long frames) {
        return nanos - anchorNanos - anchorFractionNanos - nanosFromAnchor(frames);
    }

    /**
     * Frames of this clock from frame {@code index} to the moment in which the other clock is at its frame
     * {@code otherFrames}. Negative if that moment is before the frame.
     */
    public double framesAhead(long index, ClockLine other, long otherFrames) {
        double nanos = (other.anchorNanos - anchorNanos)
                + (other.anchorFractionNanos - anchorFractionNanos)
                + other.nanosFromAnchor(otherFrames);
        return (anchorFrames - index) + nanos / frameNanos;
    }
}
