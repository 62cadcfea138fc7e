package org.wirejack.rt;

import java.util.function.Supplier;

/** Finds out which stalls of a cycle's thread may be the collector's. One control thread, ten times a second. */
public final class PauseWatch {
    private final Supplier<StallReport> stalls;
    private final CollectorPauses collector;
    private StallReport seen = StallReport.NONE;
    private long besideCollector;

    /** @param stalls of the cycle thread */
    public PauseWatch(Supplier<StallReport> stalls, CollectorPauses collector) {
        this.stalls = stalls;
        this.collector = collector;
    }

    public void look() {
        boolean paused = collector.look();
        StallReport now = stalls.get();
        if (paused) {
            besideCollector += now.count() - seen.count();
        }
        seen = now;
    }

    /** As of the last look. */
    public PauseReport report() {
        return new PauseReport(seen, besideCollector, collector.report());
    }
}
