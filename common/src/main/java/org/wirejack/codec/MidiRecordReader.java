package org.wirejack.codec;

/**
 * Reads what {@link MidiRecordWriter} writes, and puts long events together again; nothing is taken on trust. An event of
 * which a part is lost is left out. Cycle thread only; allocates nothing after construction.
 */
final class MidiRecordReader implements MidiReader {
    /** More than these lost at once are a peer that counts wrongly. */
    private static final int BELIEVED_LOST = 1 << 20;

    private final int periodFrames;
    private final int[] ended;
    /** Bytes that have been sent of the event which goes on. */
    private final int[] begun;
    /** Whether all of these have come. */
    private final boolean[] entire;

    private final byte[][] parts;
    /** The cycle that is read. */
    private byte[] bytes = {};

    private int lost;
    private int delivered;

    MidiRecordReader(int ports, int periodFrames) {
        this.periodFrames = periodFrames;
        ended = new int[ports];
        begun = new int[ports];
        entire = new boolean[ports];
        parts = new byte[ports][MidiRecord.LONGEST_BYTES];
    }

    @Override
    public int render(byte[] cycle, int totalBytes, MidiOutlet[] ports) {
        bytes = cycle;
        delivered = 0;
        int at = 0;
        for (int port = 0; port < ended.length; port++) {
            int end = sectionEnd(at, totalBytes);
            if (end < 0) {
                break;
            }
            beginSection(at, port, ports[port]);
            readRecords(at + MidiRecord.HEAD_BYTES, end, port, ports[port]);
            at = end;
        }
        return delivered;
    }

    @Override
    public int takeLost() {
        int taken = lost;
        lost = 0;
        return taken;
    }

    /** Where the section that starts at {@code at} ends, or −1 when it contradicts itself or what is there. */
    private int sectionEnd(int at, int totalBytes) {
        if (totalBytes - at < MidiRecord.HEAD_BYTES) {
            return -1;
        }
        int begunBytes = MidiRecord.number(bytes, at + MidiRecord.BEGUN);
        int length = MidiRecord.number(bytes, at + MidiRecord.LENGTH);
        boolean possible = begunBytes >= 0
                && begunBytes < MidiRecord.LONGEST_BYTES
                && length >= 0
                && length <= totalBytes - at - MidiRecord.HEAD_BYTES;
        return possible ? at + MidiRecord.HEAD_BYTES + length : -1;
    }

    /** Compares what went before with what has come. A part that is lost cuts no notes, an event may. */
    private void beginSection(int at, int port, MidiOutlet outlet) {
        int endedBefore = MidiRecord.number(bytes, at);
        int begunBefore = MidiRecord.number(bytes, at + MidiRecord.BEGUN);
        int missing = endedBefore - ended[port];
        if (missing != 0) {
            lost += Math.clamp(missing, 1, BELIEVED_LOST);
            outlet.endNotes();
        }
        if (missing != 0 || begunBefore != begun[port]) {
            entire[port] = begunBefore == 0;
        }
        ended[port] = endedBefore;
        begun[port] = begunBefore;
    }

    private void readRecords(int first, int end, int port, MidiOutlet outlet) {
        int at = first;
        int frame = 0;
        while (end - at >= MidiRecord.DATA) {
            int stated = MidiRecord.small(bytes, at);
            int length = MidiRecord.small(bytes, at + MidiRecord.DATA_LENGTH);
            int data = at + MidiRecord.DATA;
            if (length == 0 || length > end - data) {
                return;
            }
            if ((stated & MidiRecord.GOES_ON) != 0) {
                keep(port, data, length);
            } else {
                frame = Math.max(frame, Math.min(stated, periodFrames - 1));
                finish(port, frame, data, length, outlet);
            }
            at = data + length;
        }
    }

    private void keep(int port, int data, int length) {
        int before = begun[port];
        entire[port] = (before == 0 || entire[port]) && before + length <= MidiRecord.LONGEST_BYTES;
        if (entire[port]) {
            System.arraycopy(bytes, data, parts[port], before, length);
        }
        begun[port] = Math.min(before + length, MidiRecord.LONGEST_BYTES);
    }

    private void finish(int port, int frame, int data, int length, MidiOutlet outlet) {
        boolean added;
        if (begun[port] == 0) {
            added = outlet.add(frame, bytes, data, length);
        } else {
            keep(port, data, length);
            added = entire[port] && outlet.add(frame, parts[port], 0, begun[port]);
        }
        delivered += added ? 1 : 0;
        lost += added ? 0 : 1;
        begun[port] = 0;
        ended[port]++;
    }
}
