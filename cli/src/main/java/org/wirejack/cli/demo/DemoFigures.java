package org.wirejack.cli.demo;

import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.TurnaroundReport;

/**
 * What was counted while the demonstration ran.
 *
 * @param connectNanos from the slave's first search to its proxy's first cycle
 * @param cycles the master's, while the transport rolled
 * @param turnaround the master's
 * @param reportedFrames round trip, as the proxy's ports report it
 * @param diskFrames frames that were not played or not recorded because the disk was too slow
 * @param slave what the other process said
 */
record DemoFigures(
        long connectNanos,
        CycleReport cycles,
        TurnaroundReport turnaround,
        int reportedFrames,
        long diskFrames,
        SlaveSummary slave) {

    /** Periods that may be wrong in what came back, because they are known to have been missed. */
    long excusedPeriods(int periodFrames) {
        return CycleSpan.spoiled(cycles) + slave.spoiledCycles() + (diskFrames + periodFrames - 1) / periodFrames;
    }
}
