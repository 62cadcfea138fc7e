package org.wirejack.jackserver;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;

import java.lang.foreign.MemorySegment;

/** JACK's MIDI buffer of one output. Cycle thread only. */
final class JackEvents implements EventRoom {
    private long buffer;

    /** Empties the buffer of this cycle, and fills it from now on. */
    JackEvents begin(long cycleBuffer) {
        buffer = cycleBuffer;
        CycleCalls.clear(buffer);
        return this;
    }

    /** Asks before it reserves: JACK tells readers of a refused event as of a lost one, and it may only have to wait. */
    @Override
    public boolean add(int frame, byte[] data, int length) {
        long room = length <= CycleCalls.room(buffer) ? CycleCalls.reserve(buffer, frame, length) : 0;
        if (room != 0) {
            MemorySegment.copy(data, 0, Memory.EVERYWHERE, JAVA_BYTE, room, length);
        }
        return room != 0;
    }
}
