package org.wirejack.jackserver;

import org.wirejack.audio.MidiBuffer;
import org.wirejack.codec.MidiQueue;

/**
 * Hands a port's events on to JACK in their order: what one cycle has no room for goes at the beginning of the next, and
 * what no cycle can take is left out. When all memory is full, notes are lost before their ends are ({@link MidiQueue}).
 * Cycle thread only; allocates nothing after construction.
 */
final class MidiBacklog {
    /** With what is kept for ends of notes: a full {@link MidiBuffer} besides 40 kB that wait. */
    private static final int WAITING_BYTES = 131_072;

    private static final int WAITING_EVENTS = 8192;

    private final MidiQueue waiting = new MidiQueue(WAITING_BYTES, WAITING_EVENTS);
    private final byte[] event = new byte[MidiBuffer.DEFAULT_BYTES];
    private final EventCounters counters;

    MidiBacklog(EventCounters counters) {
        this.counters = counters;
    }

    /**
     * Runs a cycle.
     *
     * @param events of this cycle
     * @param frames of a period
     * @param room empty
     */
    void give(MidiBuffer events, int frames, EventRoom room) {
        waiting.beginCycle();
        for (int i = 0; i < events.count(); i++) {
            if (!waiting.add(events, i)) {
                counters.lost().increment();
            }
        }
        waiting.remove(fill(frames, room));
        counters.postponed().add(waiting.freshCount());
    }

    /** Gives how many events are done with. One that an empty room refuses fits into none. */
    private int fill(int frames, EventRoom room) {
        boolean empty = true;
        int frame = 0;
        for (int i = 0; i < waiting.count(); i++) {
            int size = waiting.size(i);
            waiting.copy(i, 0, size, event, 0);
            frame = Math.clamp(waiting.frame(i), frame, frames - 1);
            if (room.add(frame, event, size)) {
                empty = false;
            } else if (empty) {
                counters.tooLong().increment();
                counters.lost().increment();
            } else {
                return i;
            }
        }
        return waiting.count();
    }
}
