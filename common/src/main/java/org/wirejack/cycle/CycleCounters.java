package org.wirejack.cycle;

import org.wirejack.rt.Counter;

/** What happened to one peer's cycles, written by the cycle thread. Each counter's sentence is its meaning. */
public final class CycleCounters {
    /** Cycles that were run. */
    final Counter cycles = new Counter();
    /** Cycles of which nothing was there when it was due. */
    final Counter missed = new Counter();
    /** Cycles of which a part was missing when it was due; the part is silent. */
    final Counter incomplete = new Counter();
    /** Packets that were missing when their cycle was due, and came afterwards. */
    final Counter latePackets = new Counter();
    /** Packets known to be missing: announced by others of their cycle, and not there when it was due. */
    final Counter lostPackets = new Counter();
    /** Packets that came twice. */
    final Counter duplicatePackets = new Counter();
    /** Packets whose cycle cannot be: it lies further ahead than time allows, or has long been over. */
    final Counter earlyPackets = new Counter();
    /** Packets of another session, direction or protocol. */
    final Counter foreignPackets = new Counter();
    /** Packets of this session that contradict themselves or what was agreed. */
    final Counter malformedPackets = new Counter();
    /** Cycles given up without running the graph, after a pause too long to catch up with. */
    final Counter skipped = new Counter();
    /** Audio cycles in which something was put in the place of lost samples that is better than silence. */
    final Counter concealed = new Counter();
    /** MIDI events that did not arrive: lost on the wire, without room there or in a port, or too long. */
    final Counter lostEvents = new Counter();
    /** Of these, those too long for a stock peer. */
    final Counter longEvents = new Counter();
    /** MIDI events that went in a later cycle than their own, which had no room for them. */
    final Counter postponedEvents = new Counter();

    /** Any thread. */
    public CycleReport report() {
        return new CycleReport(
                cycles.get(),
                missed.get(),
                incomplete.get(),
                latePackets.get(),
                lostPackets.get(),
                duplicatePackets.get(),
                earlyPackets.get(),
                foreignPackets.get(),
                malformedPackets.get(),
                skipped.get(),
                concealed.get(),
                lostEvents.get(),
                longEvents.get(),
                postponedEvents.get());
    }
}
