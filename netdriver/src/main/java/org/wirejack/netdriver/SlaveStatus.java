package org.wirejack.netdriver;

import org.jspecify.annotations.Nullable;
import org.wirejack.cycle.CycleReport;
import org.wirejack.cycle.TurnaroundReport;
import org.wirejack.rt.StallReport;
import org.wirejack.wire.SessionParams;

/**
 * A reading of a slave.
 *
 * @param session what was agreed, while connected
 * @param sessions how many there have been, this one counted
 * @param cycles since the start, over all sessions
 * @param turnaround first packet of a cycle in to its answer out
 * @param stalls of the cycle thread
 */
public record SlaveStatus(
        @Nullable SessionParams session,
        long sessions,
        CycleReport cycles,
        TurnaroundReport turnaround,
        StallReport stalls) {}
