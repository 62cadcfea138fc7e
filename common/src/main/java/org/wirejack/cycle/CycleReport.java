package org.wirejack.cycle;

/** A reading of {@link CycleCounters}, whose sentences say what each figure means. */
public record CycleReport(
        long cycles,
        long missed,
        long incomplete,
        long latePackets,
        long lostPackets,
        long duplicatePackets,
        long earlyPackets,
        long foreignPackets,
        long malformedPackets,
        long skipped,
        long concealed,
        long lostEvents,
        long longEvents,
        long postponedEvents) {
    /** Packets that the network lost: those that were missing when they were due, but for those that came late. */
    public long neverCame() {
        return Math.max(0, lostPackets - latePackets);
    }
}
