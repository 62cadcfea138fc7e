package org.wirejack.engine.graph;

import org.jspecify.annotations.Nullable;
import org.wirejack.audio.Cycle;

/**
 * All that one cycle does, in order. Immutable but for the link to the plan that follows it, which the control side sets
 * and the cycle thread follows.
 */
public final class Plan {
    private final long number;
    private final int periodFrames;
    private final boolean fading;
    private final Step[] steps;
    private volatile @Nullable Plan next;

    /**
     * @param number counts the plans of one patchbay up
     * @param fading runs for exactly one cycle; others run until something follows
     */
    Plan(long number, int periodFrames, boolean fading, Step[] steps) {
        this.number = number;
        this.periodFrames = periodFrames;
        this.fading = fading;
        this.steps = steps;
    }

    long number() {
        return number;
    }

    public int periodFrames() {
        return periodFrames;
    }

    boolean fading() {
        return fading;
    }

    @Nullable
    Plan next() {
        return next;
    }

    void next(Plan plan) {
        next = plan;
    }

    /** Cycle thread only. */
    public void run(Cycle cycle) {
        for (Step step : steps) {
            step.run(cycle);
        }
    }
}
