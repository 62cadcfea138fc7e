package org.wirejack.netmanager;

import org.wirejack.cycle.CycleCounters;
import org.wirejack.cycle.Turnaround;

/** What is counted over all sessions of a proxy. */
record ProxyMeters(CycleCounters counters, Turnaround turnaround) {}
