package org.wirejack.codec;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.wirejack.audio.MidiBuffer;

/**
 * Where things are in one port's section of a cycle between our own ends. All numbers are big-endian.
 *
 * <pre>
 *  0 ended    events of this port that ended in earlier cycles of the session, modulo 2^32
 *  4 begun    bytes of the next event that went in earlier cycles
 *  8 length   bytes of the records that follow
 * 12 records: 2 bytes frame, its highest bit set when the event goes on in a later record
 *             2 bytes length, then so many bytes of the event
 * </pre>
 *
 * <p>So a receiver sees by any later cycle whether a lost one carried events of a port, and an event may have any length
 * up to {@link #LONGEST_BYTES}.
 */
final class MidiRecord {
    static final int LONGEST_BYTES = MidiBuffer.LONGEST_EVENT_BYTES;

    static final int BEGUN = 4;
    static final int LENGTH = 8;
    static final int HEAD_BYTES = 12;

    static final int DATA_LENGTH = 2;
    static final int DATA = 4;
    static final int GOES_ON = 0x8000;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);

    private MidiRecord() {}

    static int number(byte[] sections, int at) {
        return (int) INT.get(sections, at);
    }

    static void number(byte[] sections, int at, int value) {
        INT.set(sections, at, value);
    }

    /** 0 to 65535. */
    static int small(byte[] sections, int at) {
        return (short) SHORT.get(sections, at) & 0xFFFF;
    }

    static void small(byte[] sections, int at, int value) {
        SHORT.set(sections, at, (short) value);
    }
}
