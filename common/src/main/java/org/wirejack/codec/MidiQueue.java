package org.wirejack.codec;

import org.wirejack.audio.MidiBuffer;

/**
 * One port's events on their way to the wire, in order; what finds no room in a cycle waits here for the next.
 *
 * <p>A part of the room is kept for messages that end notes: an overload loses notes, but leaves none hanging. Cycle
 * thread only; allocates nothing after construction.
 */
final class MidiQueue {
    static final int MAX_EVENTS = 4096;

    /** An end for every note there is. */
    private static final int KEPT_EVENTS = 16 * 128;

    private static final int KEPT_BYTES = 3 * KEPT_EVENTS;

    private final byte[] bytes;
    private final int mask;
    private final int[] frames = new int[MAX_EVENTS];
    /** Where each event ends; positions run freely and wrap. */
    private final int[] ends = new int[MAX_EVENTS];

    private int first;
    private int count;
    private int lateCount;
    private int begin;
    private int end;

    /** @param capacityBytes a power of two */
    MidiQueue(int capacityBytes) {
        bytes = new byte[capacityBytes];
        mask = capacityBytes - 1;
    }

    /** A new cycle: what still waits is late, and goes at its beginning. */
    void beginCycle() {
        lateCount = count;
    }

    /** Takes event {@code index} of this cycle; false if there is no room. */
    boolean add(MidiBuffer source, int index) {
        int size = source.size(index);
        boolean kept = MidiMessage.silences(source.data(), source.offset(index), size);
        int events = count + (kept ? 0 : KEPT_EVENTS);
        int used = end - begin + (kept ? 0 : KEPT_BYTES);
        if (events >= MAX_EVENTS || used + size > bytes.length) {
            return false;
        }
        int at = end & mask;
        int unwrapped = Math.min(size, bytes.length - at);
        System.arraycopy(source.data(), source.offset(index), bytes, at, unwrapped);
        System.arraycopy(source.data(), source.offset(index) + unwrapped, bytes, 0, size - unwrapped);
        end += size;
        frames[slot(count)] = source.frame(index);
        ends[slot(count)] = end;
        count++;
        return true;
    }

    int count() {
        return count;
    }

    /** Events of this cycle that wait, which are the last ones. */
    int freshCount() {
        return count - Math.min(count, lateCount);
    }

    /** Frames from the start of the cycle. */
    int frame(int index) {
        return index < lateCount ? 0 : frames[slot(index)];
    }

    int size(int index) {
        return ends[slot(index)] - start(index);
    }

    /** Copies {@code length} bytes of an event from its byte {@code from} on. */
    void copy(int index, int from, int length, byte[] target, int targetOffset) {
        int at = start(index) + from & mask;
        int unwrapped = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, targetOffset, unwrapped);
        System.arraycopy(bytes, 0, target, targetOffset + unwrapped, length - unwrapped);
    }

    /** The first {@code events} are on their way. */
    void remove(int events) {
        begin = start(events);
        first += events;
        count -= events;
        lateCount = Math.max(0, lateCount - events);
    }

    private int start(int index) {
        return index == 0 ? begin : ends[slot(index - 1)];
    }

    private int slot(int index) {
        return first + index & MAX_EVENTS - 1;
    }
}
