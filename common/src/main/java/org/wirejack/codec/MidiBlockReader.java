package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import org.wirejack.audio.MidiBuffer;

/**
 * Reads the events of one port's block, of which nothing is taken on trust.
 *
 * <p>Cycle thread only; allocates nothing after construction.
 */
final class MidiBlockReader {
    private static final int STATUS_BIT = 0x80;

    private final byte[] bytes;
    private final MemorySegment blocks;
    private final int periodFrames;
    private final boolean ownPeer;
    private int start;
    private int end;
    /** Where the extra record begins. */
    private int extra;

    private int longBytes;

    MidiBlockReader(byte[] bytes, int periodFrames, boolean ownPeer) {
        this.bytes = bytes;
        this.blocks = MemorySegment.ofArray(bytes);
        this.periodFrames = periodFrames;
        this.ownPeer = ownPeer;
    }

    /** Points at the block that starts at {@code at}; false when it would reach beyond {@code limit}. */
    boolean wrap(int at, int limit) {
        if (limit - at < MidiBlock.EMPTY_BYTES) {
            return false;
        }
        long events = Integer.toUnsignedLong(MidiBlock.headInt(blocks, at + MidiBlock.EVENT_COUNT));
        long dataBytes = Integer.toUnsignedLong(MidiBlock.headInt(blocks, at + MidiBlock.LONG_BYTES));
        long extraAt = at + MidiBlock.HEAD_BYTES + events * MidiBlock.RECORD_BYTES;
        long endAt = extraAt + MidiBlock.RECORD_BYTES + dataBytes;
        if (endAt > limit) {
            return false;
        }
        start = at;
        extra = (int) extraAt;
        longBytes = (int) dataBytes;
        end = (int) endAt;
        return true;
    }

    /** Where the block ends. */
    int end() {
        return end;
    }

    /**
     * Adds the block's events. A block without the magic number has none: those of libjacknet slaves are zero until
     * their application writes one.
     *
     * @return events added
     */
    int render(MidiBuffer target) {
        int added = 0;
        int frame = 0;
        if (MidiBlock.headInt(blocks, start) == MidiBlock.MAGIC) {
            for (int record = start + MidiBlock.HEAD_BYTES; record < extra; record += MidiBlock.RECORD_BYTES) {
                frame = Math.max(frame, time(record));
                added += addEvent(record, frame, target) ? 1 : 0;
            }
        }
        return added;
    }

    private boolean addEvent(int record, int frame, MidiBuffer target) {
        int size = MidiBlock.recordInt(blocks, record + MidiBlock.RECORD_SIZE);
        if (size <= 0) {
            return false;
        }
        if (size <= MidiBlock.INLINE_BYTES) {
            return target.add(frame, bytes, record + MidiBlock.RECORD_DATA, size);
        }
        int data = longData(MidiBlock.recordInt(blocks, record + MidiBlock.RECORD_DATA), size);
        return data >= 0 && (ownPeer || hasStatus(data)) && target.add(frame, bytes, data, size);
    }

    /** Frames from the start of the cycle; a time beyond it becomes its last frame. */
    private int time(int record) {
        int time = MidiBlock.recordInt(blocks, record);
        return time < 0 || time >= periodFrames ? periodFrames - 1 : time;
    }

    /** Where the data of a long event lie, or −1 when its offset and size point outside the block. */
    private int longData(int bufferOffset, int size) {
        long inHead = (long) start + bufferOffset;
        if (inHead >= extra && inHead + size <= extra + MidiBlock.RECORD_BYTES) {
            return (int) inHead;
        }
        long tailOffset = bufferOffset - ((long) MidiBlock.headInt(blocks, start + MidiBlock.BUFFER_SIZE) - longBytes);
        boolean inTail = tailOffset >= 0 && tailOffset + size <= longBytes;
        return inTail ? end - longBytes + (int) tailOffset : -1;
    }

    /** Stock peers send whatever lies in some unrelated place: an event that cannot be one is none. */
    private boolean hasStatus(int data) {
        return (bytes[data] & STATUS_BIT) != 0;
    }
}
