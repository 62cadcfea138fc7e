package org.wirejack.codec;

/**
 * Reads the blocks of stock peers, of which nothing is taken on trust.
 *
 * <p>Cycle thread only; allocates nothing after construction.
 */
final class MidiBlockReader implements MidiReader {
    private static final int STATUS_BIT = 0x80;
    /** A port buffer holds fewer: more is a peer that counts wrongly. */
    private static final int BELIEVED_LOST = MidiBlock.BUFFER_BYTES / MidiBlock.RECORD_BYTES;

    private final int periodFrames;
    /** What each port's last block stated. */
    private final int[] lostAtSource;

    private byte[] bytes = {};
    private int lost;
    private int start;
    private int end;
    /** Where the extra record begins. */
    private int extra;

    private int longBytes;

    MidiBlockReader(int ports, int periodFrames) {
        this.periodFrames = periodFrames;
        lostAtSource = new int[ports];
    }

    @Override
    public int render(byte[] cycle, int totalBytes, MidiOutlet[] ports) {
        bytes = cycle;
        int events = 0;
        int at = 0;
        for (int port = 0; port < lostAtSource.length; port++) {
            if (at >= 0 && wrap(at, totalBytes)) {
                events += render(port, ports[port]);
                at = end;
            } else {
                // Nothing tells what was in this one and those behind it.
                at = -1;
                ports[port].endNotes();
            }
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
    private int render(int port, MidiOutlet target) {
        int added = 0;
        int frame = 0;
        if (MidiBlock.headInt(bytes, start) == MidiBlock.MAGIC) {
            for (int record = start + MidiBlock.HEAD_BYTES; record < extra; record += MidiBlock.RECORD_BYTES) {
                frame = Math.max(frame, time(record));
                added += addEvent(record, frame, target) ? 1 : 0;
            }
            heedLoss(port, target);
        }
        return added;
    }

    /** Behind the block's events its sender may have lost more. A count that stays may be one that nobody resets. */
    private void heedLoss(int port, MidiOutlet target) {
        int stated = MidiBlock.headInt(bytes, start + MidiBlock.LOST_EVENTS);
        if (stated != lostAtSource[port]) {
            lostAtSource[port] = stated;
            lost += Math.clamp(stated, 0, BELIEVED_LOST);
            target.endNotesNext();
        }
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
