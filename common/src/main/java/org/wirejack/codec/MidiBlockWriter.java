package org.wirejack.codec;

import java.lang.foreign.MemorySegment;
import java.util.Arrays;
import org.wirejack.audio.MidiBuffer;

/**
 * Lays one port's events out as a block: chooses those that there is room for, then writes them.
 *
 * <p>Long events go to the tail towards our own ends, and into the extra record towards stock peers. Cycle thread only;
 * allocates nothing after construction.
 */
final class MidiBlockWriter {
    private final byte[] bytes;
    private final MemorySegment blocks;
    private final int periodFrames;
    private final boolean ownPeer;
    /** Indices of the events that the block takes. */
    private final int[] chosen;

    private int chosenCount;
    private int longBytes;

    MidiBlockWriter(byte[] bytes, int periodFrames, boolean ownPeer) {
        this.bytes = bytes;
        this.blocks = MemorySegment.ofArray(bytes);
        this.periodFrames = periodFrames;
        this.ownPeer = ownPeer;
        this.chosen = new int[MidiBlock.BUFFER_BYTES / MidiBlock.RECORD_BYTES];
    }

    /**
     * Chooses events in their order as long as the block stays within {@code maxBytes} and a port buffer.
     *
     * @return bytes of the block
     */
    int choose(MidiBuffer events, int maxBytes) {
        int limit = Math.min(maxBytes, MidiBlock.BUFFER_BYTES);
        chosenCount = 0;
        longBytes = 0;
        for (int i = 0; i < events.count(); i++) {
            int dataBytes = longDataBytes(events.size(i));
            if (longBytes + dataBytes <= longLimit() && blockBytes(1, dataBytes) <= limit) {
                chosen[chosenCount++] = i;
                longBytes += dataBytes;
            }
        }
        return blockBytes(0, 0);
    }

    /** Events that the last choice left out. */
    int leftOut(MidiBuffer events) {
        return events.count() - chosenCount;
    }

    /** Writes the chosen events' block at {@code at}. */
    void write(MidiBuffer events, int at) {
        int extra = MidiBlock.HEAD_BYTES + chosenCount * MidiBlock.RECORD_BYTES;
        writeHead(events, at);
        Arrays.fill(bytes, at + extra, at + extra + MidiBlock.RECORD_BYTES, (byte) 0);
        int longUsed = 0;
        for (int i = 0; i < chosenCount; i++) {
            int event = chosen[i];
            int record = at + MidiBlock.HEAD_BYTES + i * MidiBlock.RECORD_BYTES;
            int dataBytes = longDataBytes(events.size(event));
            writeTime(record, events.frame(event), events.size(event));
            if (dataBytes == 0) {
                writeInline(events, event, record);
            } else if (ownPeer) {
                int tail = at + extra + MidiBlock.RECORD_BYTES + longBytes;
                MidiBlock.recordInt(
                        blocks, record + MidiBlock.RECORD_DATA, MidiBlock.BUFFER_BYTES - longUsed - dataBytes);
                events.copy(event, bytes, tail - longUsed - dataBytes);
            } else {
                MidiBlock.recordInt(blocks, record + MidiBlock.RECORD_DATA, extra + longUsed);
                events.copy(event, bytes, at + extra + longUsed);
            }
            longUsed += dataBytes;
        }
    }

    private void writeHead(MidiBuffer events, int at) {
        MidiBlock.headInt(blocks, at, MidiBlock.MAGIC);
        MidiBlock.headInt(blocks, at + MidiBlock.BUFFER_SIZE, MidiBlock.BUFFER_BYTES);
        MidiBlock.headInt(blocks, at + MidiBlock.PERIOD, periodFrames);
        MidiBlock.headInt(blocks, at + MidiBlock.LONG_BYTES, ownPeer ? longBytes : 0);
        MidiBlock.headInt(blocks, at + MidiBlock.EVENT_COUNT, chosenCount);
        MidiBlock.headInt(blocks, at + MidiBlock.LOST_EVENTS, events.lost() + leftOut(events));
    }

    private void writeTime(int record, int frame, int size) {
        MidiBlock.recordInt(blocks, record, Math.clamp(frame, 0, periodFrames - 1));
        MidiBlock.recordInt(blocks, record + MidiBlock.RECORD_SIZE, size);
    }

    private void writeInline(MidiBuffer events, int event, int record) {
        MidiBlock.recordInt(blocks, record + MidiBlock.RECORD_DATA, 0);
        events.copy(event, bytes, record + MidiBlock.RECORD_DATA);
    }

    /** Bytes of the block with some more of each than is chosen. */
    private int blockBytes(int moreEvents, int moreLongBytes) {
        int tailBytes = ownPeer ? longBytes + moreLongBytes : 0;
        return MidiBlock.EMPTY_BYTES + (chosenCount + moreEvents) * MidiBlock.RECORD_BYTES + tailBytes;
    }

    private int longLimit() {
        return ownPeer ? MidiBlock.BUFFER_BYTES : MidiBlock.RECORD_BYTES;
    }

    private static int longDataBytes(int eventBytes) {
        return eventBytes > MidiBlock.INLINE_BYTES ? eventBytes : 0;
    }
}
