package org.wirejack.codec;

import java.util.Arrays;

/**
 * Lays events out as the blocks of stock peers. Events of more than 4 bytes go into the extra record, as long as it has
 * room for them. Cycle thread only; allocates nothing after construction.
 */
final class MidiBlockWriter implements MidiWriter {
    private final int periodFrames;
    private int chosen;

    MidiBlockWriter(int periodFrames) {
        this.periodFrames = periodFrames;
    }

    @Override
    public int choose(int port, MidiQueue events, int maxBytes) {
        int room = (Math.min(maxBytes, MidiBlock.BUFFER_BYTES) - MidiBlock.EMPTY_BYTES) / MidiBlock.RECORD_BYTES;
        int longBytes = 0;
        chosen = 0;
        while (chosen < events.count() && chosen < room) {
            longBytes += longBytes(events.size(chosen));
            if (longBytes > MidiBlock.RECORD_BYTES) {
                break;
            }
            chosen++;
        }
        return MidiBlock.EMPTY_BYTES + chosen * MidiBlock.RECORD_BYTES;
    }

    @Override
    public void write(int port, MidiQueue events, byte[] target, int at) {
        writeHead(target, at);
        int extra = MidiBlock.HEAD_BYTES + chosen * MidiBlock.RECORD_BYTES;
        Arrays.fill(target, at + MidiBlock.HEAD_BYTES, at + extra + MidiBlock.RECORD_BYTES, (byte) 0);
        int longUsed = 0;
        for (int i = 0; i < chosen; i++) {
            int record = at + MidiBlock.HEAD_BYTES + i * MidiBlock.RECORD_BYTES;
            int size = events.size(i);
            MidiBlock.recordInt(target, record, Math.clamp(events.frame(i), 0, periodFrames - 1));
            MidiBlock.recordInt(target, record + MidiBlock.RECORD_SIZE, size);
            if (size <= MidiBlock.INLINE_BYTES) {
                events.copy(i, 0, size, target, record + MidiBlock.RECORD_DATA);
            } else {
                MidiBlock.recordInt(target, record + MidiBlock.RECORD_DATA, extra + longUsed);
                events.copy(i, 0, size, target, at + extra + longUsed);
                longUsed += size;
            }
        }
        events.remove(chosen);
    }

    private void writeHead(byte[] target, int at) {
        MidiBlock.headInt(target, at, MidiBlock.MAGIC);
        MidiBlock.headInt(target, at + MidiBlock.BUFFER_SIZE, MidiBlock.BUFFER_BYTES);
        MidiBlock.headInt(target, at + MidiBlock.PERIOD, periodFrames);
        MidiBlock.headInt(target, at + MidiBlock.LONG_BYTES, 0);
        MidiBlock.headInt(target, at + MidiBlock.EVENT_COUNT, chosen);
        MidiBlock.headInt(target, at + MidiBlock.LOST_EVENTS, 0);
    }

    private static int longBytes(int eventBytes) {
        return eventBytes > MidiBlock.INLINE_BYTES ? eventBytes : 0;
    }
}
