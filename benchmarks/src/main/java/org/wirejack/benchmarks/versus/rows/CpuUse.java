package org.wirejack.benchmarks.versus.rows;

import java.util.List;
import org.wirejack.benchmarks.versus.rig.ProcessCost;
import org.wirejack.systemtests.lan.HostProcess;

/** The processor time that programs take from now on. */
record CpuUse(List<HostProcess> processes, double firstMillis, long firstNanos) {
    private static final double NANOS_PER_SECOND = 1e9;

    static CpuUse begin(List<HostProcess> processes) {
        return new CpuUse(processes, ProcessCost.cpuMillis(processes), System.nanoTime());
    }

    /** So far. */
    double millisPerSecond() {
        double seconds = (System.nanoTime() - firstNanos) / NANOS_PER_SECOND;
        return (ProcessCost.cpuMillis(processes) - firstMillis) / seconds;
    }
}
