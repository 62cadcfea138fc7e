package org.wirejack.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Where things are in the block of one MIDI port: the head of a JACK2 port buffer.
 *
 * <pre>
 *  0 magic        4 buffer_size     8 nframes    12 write_pos    16 event_count    20 lost_events    (big-endian)
 * 24 event records of 12 bytes: time, size, then up to 4 bytes themselves or the offset of more      (little-endian)
 *  .. one extra record        .. write_pos bytes: data of long events
 * </pre>
 *
 * <p>Offsets of long data count from the start of the sender's port buffer, which has BUFFER_BYTES; the data grow
 * downwards from its end. A stock peer copies long data from and to the wrong place, but the extra record to the right
 * one: with write_pos 0 and offsets that point there, up to {@link #RECORD_BYTES} bytes in a cycle reach it intact.
 */
final class MidiBlock {
    static final int MAGIC = 0x900D_F00D;
    /** What stock peers state; the head overwrites that of the receiver's port buffer. */
    static final int BUFFER_BYTES = 32_768;

    static final int BUFFER_SIZE = 4;
    static final int PERIOD = 8;
    static final int LONG_BYTES = 12;
    static final int EVENT_COUNT = 16;
    static final int LOST_EVENTS = 20;
    static final int HEAD_BYTES = 24;

    static final int RECORD_BYTES = 12;
    static final int RECORD_SIZE = 4;
    static final int RECORD_DATA = 8;
    /** Longest event that fits into its record. */
    static final int INLINE_BYTES = 4;

    /** A block without events: its head and the extra record. */
    static final int EMPTY_BYTES = HEAD_BYTES + RECORD_BYTES;

    private static final VarHandle HEAD_INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle RECORD_INT =
            MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

    private MidiBlock() {}

    static int headInt(byte[] blocks, int at) {
        return (int) HEAD_INT.get(blocks, at);
    }

    static void headInt(byte[] blocks, int at, int value) {
        HEAD_INT.set(blocks, at, value);
    }

    static int recordInt(byte[] blocks, int at) {
        return (int) RECORD_INT.get(blocks, at);
    }

    static void recordInt(byte[] blocks, int at, int value) {
        RECORD_INT.set(blocks, at, value);
    }
}
