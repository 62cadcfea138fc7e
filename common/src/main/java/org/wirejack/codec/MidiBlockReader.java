package org.wirejack.codec;

/**
 * Reads the blocks of stock peers, of which nothing is taken on trust.
 *
 * <p>Cycle thread only; allocates nothing after construction.
 */
final class MidiBlockReader implements MidiReader {
    private static final int STATUS_BIT = 0x80;

    private final int periodFrames;
    private byte[] bytes = {};
    private int lost;
    private int start;
    private int end;
    /** Where the extra record begins. */
    private int extra;

    private int longBytes;

    MidiBlockReader(int periodFrames) {
        this.periodFrames = periodFrames;
    }

    @Override
    public int render(byte[] cycle, int totalBytes, MidiOutlet[] ports) {
        bytes = cycle;
        int events = 0;
        int at = 0;
        for (MidiOutlet port : ports) {
            if (!wrap(at, totalBytes)) {
                break;
            }
            events += render(port);
            at = end;
        }
        return events;
    }

    @Override
    public int takeLost() {
        int taken = lost;
        lost = 0;
        return taken;
    }

    /** Points at the block that starts at {@code at}; false when it would reach beyond {@code limit}. */
    private boolean wrap(int at, int limit) {
        if (limit - at < MidiBlock.EMPTY_BYTES) {
            return false;
        }
        long events = Integer.toUnsignedLong(MidiBlock.headInt(bytes, at + MidiBlock.EVENT_COUNT));
        long dataBytes = Integer.toUnsignedLong(MidiBlock.headInt(bytes, at + MidiBlock.LONG_BYTES));
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

    /**
     * Adds the block's events. A block without the magic number has none: those of libjacknet slaves are zero until
     * their application writes one.
     *
     * @return events added
     */
    private int render(MidiOutlet target) {
        int added = 0;
        int frame = 0;
        if (MidiBlock.headInt(bytes, start) == MidiBlock.MAGIC) {
            for (int record = start + MidiBlock.HEAD_BYTES; record < extra; record += MidiBlock.RECORD_BYTES) {
                frame = Math.max(frame, time(record));
                added += addEvent(record, frame, target) ? 1 : 0;
            }
        }
        return added;
    }

    private boolean addEvent(int record, int frame, MidiOutlet target) {
        int size = MidiBlock.recordInt(bytes, record + MidiBlock.RECORD_SIZE);
        if (size <= 0) {
            return false;
        }
        if (size <= MidiBlock.INLINE_BYTES) {
            return add(frame, record + MidiBlock.RECORD_DATA, size, target);
        }
        int data = longData(MidiBlock.recordInt(bytes, record + MidiBlock.RECORD_DATA), size);
        return data >= 0 && hasStatus(data) && add(frame, data, size, target);
    }

    private boolean add(int frame, int data, int size, MidiOutlet target) {
        boolean added = target.add(frame, bytes, data, size);
        lost += added ? 0 : 1;
        return added;
    }

    /** Frames from the start of the cycle; a time beyond it becomes its last frame. */
    private int time(int record) {
        int time = MidiBlock.recordInt(bytes, record);
        return time < 0 || time >= periodFrames ? periodFrames - 1 : time;
    }

    /** Where the data of a long event lie, or −1 when its offset and size point outside the block. */
    private int longData(int bufferOffset, int size) {
        long inHead = (long) start + bufferOffset;
        if (inHead >= extra && inHead + size <= extra + MidiBlock.RECORD_BYTES) {
            return (int) inHead;
        }
        long tailOffset = bufferOffset - ((long) MidiBlock.headInt(bytes, start + MidiBlock.BUFFER_SIZE) - longBytes);
        boolean inTail = tailOffset >= 0 && tailOffset + size <= longBytes;
        return inTail ? end - longBytes + (int) tailOffset : -1;
    }

    /** Stock peers send whatever lies in some unrelated place: an event that cannot be one is none. */
    private boolean hasStatus(int data) {
        return (bytes[data] & STATUS_BIT) != 0;
    }
}
