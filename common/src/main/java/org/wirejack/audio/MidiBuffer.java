package org.wirejack.audio;

import java.util.Arrays;

/**
 * One period's MIDI events of one port, in a fixed amount of memory.
 *
 * <p>Events keep the order in which they were added; writers add them in order of time. What does not fit is not taken
 * and counted in {@link #lost()}. Cycle thread only.
 */
public final class MidiBuffer {
    /** The longest event that reaches another of our ends whole: a SysEx of 64 kB. */
    public static final int LONGEST_EVENT_BYTES = 65_536;

    /** Bytes of one period: the longest event, and 16 kB of others around it. */
    public static final int DEFAULT_BYTES = LONGEST_EVENT_BYTES + 16_384;

    private static final int DEFAULT_EVENTS = 4096;
    private static final int BYTES_PER_EVENT = 12;

    private final byte[] bytes;
    private final int[] frames;
    private final int[] offsets;
    private int count;
    private int usedBytes;
    private int lost;

    public MidiBuffer() {
        this(DEFAULT_BYTES, DEFAULT_EVENTS);
    }

    /** @param capacityBytes room for event data; a twelfth as many events at the most */
    public MidiBuffer(int capacityBytes) {
        this(capacityBytes, capacityBytes / BYTES_PER_EVENT);
    }

    private MidiBuffer(int capacityBytes, int capacityEvents) {
        bytes = new byte[capacityBytes];
        frames = new int[capacityEvents];
        offsets = new int[capacityEvents + 1];
    }

    public void clear() {
        count = 0;
        usedBytes = 0;
        lost = 0;
    }

    /**
     * Adds an event.
     *
     * @param frame frames from the start of the cycle
     * @return whether there was room; if not, it is counted as lost
     */
    public boolean add(int frame, byte[] source, int offset, int length) {
        if (length <= 0 || count == frames.length || usedBytes + length > bytes.length) {
            lost++;
            return false;
        }
        System.arraycopy(source, offset, bytes, usedBytes, length);
        frames[count] = frame;
        usedBytes += length;
        count++;
        offsets[count] = usedBytes;
        return true;
    }

    /** Replaces everything by a copy of the other's events and adds its lost count to ours. */
    public void copyFrom(MidiBuffer other) {
        clear();
        lost = other.lost;
        for (int i = 0; i < other.count; i++) {
            add(other.frames[i], other.bytes, other.offsets[i], other.size(i));
        }
    }

    /** Events in this period. */
    public int count() {
        return count;
    }

    /** Frames from the start of the cycle to event {@code index}. */
    public int frame(int index) {
        return frames[index];
    }

    /** Bytes of event {@code index}. */
    public int size(int index) {
        return offsets[index + 1] - offsets[index];
    }

    /** Byte {@code at} of event {@code index}, 0 to 255. */
    public int byteAt(int index, int at) {
        return bytes[offsets[index] + at] & 0xFF;
    }

    /** Copies event {@code index} to {@code target} and gives its size. */
    public int copy(int index, byte[] target, int targetOffset) {
        int size = size(index);
        System.arraycopy(bytes, offsets[index], target, targetOffset, size);
        return size;
    }

    /** The memory behind {@link #offset}: read it, never write it. */
    public byte[] data() {
        return bytes;
    }

    /** Where event {@code index} starts in {@link #data()}. */
    public int offset(int index) {
        return offsets[index];
    }

    /** Events of this period that did not fit. */
    public int lost() {
        return lost;
    }

    @Override
    public String toString() {
        return count + " events at " + Arrays.toString(Arrays.copyOf(frames, count));
    }
}
