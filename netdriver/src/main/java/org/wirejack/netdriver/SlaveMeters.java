package org.wirejack.netdriver;

import org.wirejack.cycle.CycleCounters;
import org.wirejack.cycle.Turnaround;

/** What is counted over all sessions of a slave. */
record SlaveMeters(CycleCounters counters, Turnaround turnaround) {}
