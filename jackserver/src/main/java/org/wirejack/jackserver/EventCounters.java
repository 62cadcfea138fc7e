package org.wirejack.jackserver;

import org.wirejack.rt.Counter;

/**
 * What became of a client's MIDI events. Written by its cycle, read by any thread.
 *
 * @param lost those for which there was no room, the long ones among them
 * @param tooLong those that are longer than JACK's whole buffer
 * @param postponed those that were given later than in their cycle
 */
record EventCounters(Counter lost, Counter tooLong, Counter postponed) {
    EventCounters() {
        this(new Counter(), new Counter(), new Counter());
    }
}
