package org.wirejack.engine.graph;

/**
 * One cable in one plan.
 *
 * @param lastPeriod carries what its source held when the cycle began
 */
record Wire(Cable cable, Gain gain, boolean lastPeriod) {
    static Wire of(Cable cable, Gain gain) {
        return new Wire(cable, gain, false);
    }

    /** The late half of a cable that stops being delayed: its last period falls while the present one rises. */
    static Wire lastPeriodOf(Cable cable) {
        return new Wire(cable, Gain.FALLING, true);
    }

    /** Events do not fade: a pulled cable carries none, but what is still under way arrives. */
    boolean carriesEvents() {
        return gain != Gain.FALLING || lastPeriod;
    }
}
