package org.wirejack.jackserver;

import static java.lang.foreign.ValueLayout.JAVA_BYTE;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import org.wirejack.audio.MidiBuffer;
import org.wirejack.audio.MidiPort;
import org.wirejack.audio.PortSpec;

/** A port of MIDI events. */
final class JackMidiPort extends ClientPort implements MidiPort {
    private static final String TYPE = "8 bit raw midi";

    /** {@code jack_midi_event_t}: time, size, data. */
    private static final int EVENT_BYTES = 24;

    private static final int EVENT_SIZE = 8;
    private static final int EVENT_DATA = 16;

    private final EventCounters counters;
    private final MidiBacklog backlog;
    private final JackEvents room = new JackEvents();
    private final MidiBuffer events = new MidiBuffer();
    private final byte[] data = new byte[MidiBuffer.DEFAULT_BYTES];
    private final MemorySegment eventMemory = Arena.ofAuto().allocate(EVENT_BYTES, Long.BYTES);
    private final long event = eventMemory.address();

    /** @param counters of its client */
    JackMidiPort(JackAudioClient client, PortSpec spec, EventCounters counters) {
        super(client, spec, TYPE);
        this.counters = counters;
        backlog = new MidiBacklog(counters);
    }

    @Override
    public MidiBuffer events() {
        return events;
    }

    @Override
    void prepare() {
        events.clear();
    }

    @Override
    void take(int frames) {
        events.clear();
        long buffer = buffer(frames);
        int count = CycleCalls.eventCount(buffer);
        for (int i = 0; i < count; i++) {
            if (CycleCalls.event(event, buffer, i)) {
                add();
            }
        }
    }

    private void add() {
        int size = (int) eventMemory.get(JAVA_LONG, EVENT_SIZE);
        if (size <= data.length) {
            MemorySegment.copy(Memory.EVERYWHERE, JAVA_BYTE, eventMemory.get(JAVA_LONG, EVENT_DATA), data, 0, size);
        }
        if (!events.add(eventMemory.get(JAVA_INT, 0), data, 0, size)) {
            counters.lost().increment();
        }
    }

    @Override
    void give(int frames) {
        backlog.give(events, frames, room.begin(buffer(frames)));
    }

    @Override
    void giveNothing(int frames) {
        CycleCalls.clear(buffer(frames));
    }
}
