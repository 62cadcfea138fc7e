package org.wirejack.cycle;

/** What is counted over all sessions of one end. */
public record CycleMeters(CycleCounters counters, Turnaround turnaround) {
    public CycleMeters() {
        this(new CycleCounters(), new Turnaround());
    }
}
