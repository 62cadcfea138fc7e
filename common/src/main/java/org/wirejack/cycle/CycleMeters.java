package org.wirejack.cycle;

import org.wirejack.rt.Stalls;

/** What is counted and measured over all sessions of one end. */
public record CycleMeters(CycleCounters counters, Turnaround turnaround, Stalls stalls, Levels levels) {
    public CycleMeters() {
        this(new CycleCounters(), new Turnaround(), new Stalls(), new Levels());
    }
}
