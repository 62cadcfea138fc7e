package org.wirejack.audioadapter.drift;

/** How well a clock is known. In this order, and back to {@link #ROUGH} by a jump. */
public enum ClockTrust {
    /** Too little was seen to play by it. */
    UNKNOWN,
    /** Good enough to play by: the rate to some tens of ppm, the position to a fraction of a millisecond. */
    ROUGH,
    /** The rate to 1 ppm or better. */
    STEADY
}
