package org.wirejack.codec;

import org.wirejack.audio.MidiBuffer;

/**
 * One port's events on their way, in order; what finds no room in a cycle waits here for the next.
 *
 * <p>A part of the room is kept for messages that end what the events before them leave sounding, and of those there
 * cannot be more than there are notes and pedals: an overload loses notes, but leaves none hanging. Cycle thread only;
 * allocates nothing after construction.
 */
public final class MidiQueue {
    /** On the way to the wire. */
    static final int MAX_EVENTS = 4096;

    /** An end for every note and pedal there is. */
    private static final int KEPT_EVENTS = SoundingNotes.MOST;

    private static final int KEPT_BYTES = 3 * KEPT_EVENTS;

    private final byte[] bytes;
    private final int[] frames;
    /** Where each event ends; positions run freely and wrap. */
    private final int[] ends;
    /** What the events that were taken leave sounding. */
    private final SoundingNotes notes = new SoundingNotes();

    private int first;
    private int count;
    private int lateCount;
    private int begin;
    private int end;

    /** @param capacityBytes a power of two */
    MidiQueue(int capacityBytes) {
        this(capacityBytes, MAX_EVENTS);
    }

    /**
     * @param capacityBytes a power of two
     * @param capacityEvents a power of two, more than the 2096 that are kept for ends of notes
     */
    public MidiQueue(int capacityBytes, int capacityEvents) {
        bytes = new byte[capacityBytes];
        frames = new int[capacityEvents];
        ends = new int[capacityEvents];
    }

    /** A new cycle: what still waits is late, and goes at its beginning. */
    public void beginCycle() {
        lateCount = count;
    }

    /** Takes event {@code index} of this cycle; false if there is no room. */
    public boolean add(MidiBuffer source, int index) {
        int size = source.size(index);
        byte[] data = source.data();
        int offset = source.offset(index);
        boolean room =
                hasRoom(size, KEPT_EVENTS, KEPT_BYTES) || (notes.endedBy(data, offset, size) && hasRoom(size, 0, 0));
        if (room) {
            append(data, offset, size);
            frames[slot(count)] = source.frame(index);
            ends[slot(count)] = end;
            count++;
            notes.observe(data, offset, size);
        }
        return room;
    }

    private boolean hasRoom(int size, int keptEvents, int keptBytes) {
        return count + keptEvents < ends.length && end - begin + keptBytes + size <= bytes.length;
    }

    private void append(byte[] data, int offset, int size) {
        int at = end & bytes.length - 1;
        int unwrapped = Math.min(size, bytes.length - at);
        System.arraycopy(data, offset, bytes, at, unwrapped);
        System.arraycopy(data, offset + unwrapped, bytes, 0, size - unwrapped);
        end += size;
    }

    /** Events that wait. */
    public int count() {
        return count;
    }

    /** Events of this cycle that wait, which are the last ones. */
    public int freshCount() {
        return count - Math.min(count, lateCount);
    }

    /** Frames from the start of the cycle. */
    public int frame(int index) {
        return index < lateCount ? 0 : frames[slot(index)];
    }

    /** Bytes of event {@code index}. */
    public int size(int index) {
        return ends[slot(index)] - start(index);
    }

    /** Copies {@code length} bytes of an event from its byte {@code from} on. */
    public void copy(int index, int from, int length, byte[] target, int targetOffset) {
        int at = start(index) + from & bytes.length - 1;
        int unwrapped = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, targetOffset, unwrapped);
        System.arraycopy(bytes, 0, target, targetOffset + unwrapped, length - unwrapped);
    }

    /** The first {@code events} are on their way. */
    public void remove(int events) {
        begin = start(events);
        first += events;
        count -= events;
        lateCount = Math.max(0, lateCount - events);
    }

    private int start(int index) {
        return index == 0 ? begin : ends[slot(index - 1)];
    }

    private int slot(int index) {
        return first + index & ends.length - 1;
    }
}
