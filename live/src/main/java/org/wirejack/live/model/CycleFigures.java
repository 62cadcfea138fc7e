package org.wirejack.live.model;

import org.wirejack.cycle.CycleReport;

/** What became of one link's cycles. */
public record CycleFigures(
        @About("Cycles that were run.") long cycles,

        @About("Cycles of which nothing was there when it was due.")
        long missed,

        @About("Cycles of which a part was missing when it was due; the part is silent.")
        long incomplete,

        @About("Cycles in which something better than silence was put in the place of lost samples.")
        long concealed,

        @About("Cycles given up after a pause too long to catch up with.")
        long skipped,

        @About("Packets that came after their cycle was due.")
        long latePackets,

        @About("Packets that were missing when their cycle was due; those that came late are among them.")
        long lostPackets,

        @About("Packets that never came.") long neverCame,

        @About("Packets that came twice.") long duplicatePackets,

        @About("Packets whose cycle cannot be.") long earlyPackets,

        @About("Packets of another session, direction or protocol.")
        long foreignPackets,

        @About("Packets that contradict themselves or what was agreed.")
        long malformedPackets,

        @About("MIDI events that did not arrive.") long lostEvents,

        @About("MIDI events that went in a later cycle than their own.")
        long postponedEvents) {

    public static CycleFigures of(CycleReport report) {
        return new CycleFigures(
                report.cycles(),
                report.missed(),
                report.incomplete(),
                report.concealed(),
                report.skipped(),
                report.latePackets(),
                report.lostPackets(),
                report.neverCame(),
                report.duplicatePackets(),
                report.earlyPackets(),
                report.foreignPackets(),
                report.malformedPackets(),
                report.lostEvents(),
                report.postponedEvents());
    }
}
