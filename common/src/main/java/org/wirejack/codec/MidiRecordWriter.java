package org.wirejack.codec;

/**
 * Lays events out as our own ends read them: whole where they fit, long ones in parts over several cycles. Cycle thread
 * only; allocates nothing after construction.
 */
final class MidiRecordWriter implements MidiWriter {
    /** With the ends of all notes, this is what the receiver's buffer has room for. */
    private static final int MAX_ENDED = 2000;

    /** The same in bytes: one of the longest events, and 8 kB of others. */
    private static final int MAX_ENDED_BYTES = MidiRecord.LONGEST_BYTES + 8_192;

    /** Parts are at least this long, or short events would be cut to pieces. */
    private static final int LEAST_PART_BYTES = 32;

    private final int periodFrames;
    private final int[] ended;
    private final int[] begun;
    /** Events that the last choice sends to their end. */
    private int whole;
    /** Bytes that it sends of the event after those. */
    private int partBytes;

    private int chosenBytes;

    MidiRecordWriter(int ports, int periodFrames) {
        this.periodFrames = periodFrames;
        ended = new int[ports];
        begun = new int[ports];
    }

    @Override
    public int choose(int port, MidiQueue events, int maxBytes) {
        whole = 0;
        partBytes = 0;
        chosenBytes = MidiRecord.HEAD_BYTES;
        int endedBytes = 0;
        while (whole < events.count() && whole < MAX_ENDED) {
            int size = events.size(whole);
            int left = size - (whole == 0 ? begun[port] : 0);
            int room = maxBytes - chosenBytes - MidiRecord.DATA;
            endedBytes += size;
            if (endedBytes > MAX_ENDED_BYTES) {
                break;
            }
            if (left > room) {
                choosePart(room);
                break;
            }
            chosenBytes += MidiRecord.DATA + left;
            whole++;
        }
        return chosenBytes;
    }

    private void choosePart(int room) {
        if (room >= LEAST_PART_BYTES) {
            partBytes = room;
            chosenBytes += MidiRecord.DATA + room;
        }
    }

    @Override
    public void write(int port, MidiQueue events, byte[] target, int at) {
        MidiRecord.number(target, at, ended[port]);
        MidiRecord.number(target, at + MidiRecord.BEGUN, begun[port]);
        MidiRecord.number(target, at + MidiRecord.LENGTH, chosenBytes - MidiRecord.HEAD_BYTES);
        int record = at + MidiRecord.HEAD_BYTES;
        for (int i = 0; i < whole; i++) {
            int length = events.size(i) - begun[port];
            record = writeRecord(target, record, frame(events, i), length);
            events.copy(i, begun[port], length, target, record - length);
            begun[port] = 0;
        }
        if (partBytes > 0) {
            record = writeRecord(target, record, MidiRecord.GOES_ON | frame(events, whole), partBytes);
            events.copy(whole, begun[port], partBytes, target, record - partBytes);
            begun[port] += partBytes;
        }
        ended[port] += whole;
        events.remove(whole);
    }

    private int frame(MidiQueue events, int index) {
        return Math.clamp(events.frame(index), 0, periodFrames - 1);
    }

    /** Gives where the record's data end. */
    private static int writeRecord(byte[] target, int at, int frame, int length) {
        MidiRecord.small(target, at, frame);
        MidiRecord.small(target, at + MidiRecord.DATA_LENGTH, length);
        return at + MidiRecord.DATA + length;
    }
}
