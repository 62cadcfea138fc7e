package org.wirejack.live.metrics;

import java.util.List;
import java.util.function.ToLongFunction;
import org.wirejack.live.model.CycleFigures;

/** One of a link's counters. */
record LinkCounter(String name, String about, ToLongFunction<CycleFigures> value) {
    static final List<LinkCounter> ALL = List.of(
            of("cycles_total", "Cycles that were run.", CycleFigures::cycles),
            of("cycles_missed_total", "Cycles of which nothing was there when due.", CycleFigures::missed),
            of("cycles_incomplete_total", "Cycles of which a part was missing.", CycleFigures::incomplete),
            of("cycles_concealed_total", "Cycles with lost samples made good.", CycleFigures::concealed),
            of("cycles_skipped_total", "Cycles given up after a long pause.", CycleFigures::skipped),
            of("packets_late_total", "Packets that came too late.", CycleFigures::latePackets),
            of("packets_lost_total", "Packets missing when due; late ones are among them.", CycleFigures::lostPackets),
            of("packets_never_came_total", "Packets that never came.", CycleFigures::neverCame),
            of("packets_duplicate_total", "Packets that came twice.", CycleFigures::duplicatePackets),
            of("packets_early_total", "Packets whose cycle cannot be.", CycleFigures::earlyPackets),
            of("packets_foreign_total", "Packets of something else.", CycleFigures::foreignPackets),
            of("packets_malformed_total", "Packets that contradict themselves.", CycleFigures::malformedPackets),
            of("events_lost_total", "MIDI events that did not arrive.", CycleFigures::lostEvents),
            of("events_postponed_total", "MIDI events that went a cycle later.", CycleFigures::postponedEvents));

    private static LinkCounter of(String name, String about, ToLongFunction<CycleFigures> value) {
        return new LinkCounter(name, about, value);
    }
}
