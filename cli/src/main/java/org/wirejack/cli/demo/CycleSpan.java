package org.wirejack.cli.demo;

import org.wirejack.cycle.CycleReport;

/** What happened between two readings. */
public final class CycleSpan {
    private CycleSpan() {}

    public static CycleReport between(CycleReport before, CycleReport after) {
        return new CycleReport(
                after.cycles() - before.cycles(),
                after.missed() - before.missed(),
                after.incomplete() - before.incomplete(),
                after.latePackets() - before.latePackets(),
                after.lostPackets() - before.lostPackets(),
                after.duplicatePackets() - before.duplicatePackets(),
                after.earlyPackets() - before.earlyPackets(),
                after.foreignPackets() - before.foreignPackets(),
                after.malformedPackets() - before.malformedPackets(),
                after.skipped() - before.skipped(),
                after.concealed() - before.concealed(),
                after.lostEvents() - before.lostEvents(),
                after.longEvents() - before.longEvents(),
                after.postponedEvents() - before.postponedEvents());
    }

    /** Cycles whose sound is spoiled in part or whole. */
    public static long spoiled(CycleReport report) {
        return report.missed() + report.incomplete() + report.skipped();
    }
}
