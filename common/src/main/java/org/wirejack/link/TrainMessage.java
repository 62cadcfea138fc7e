package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;

/**
 * What sendmsg and recvmsg are given: Linux's struct msghdr of a connected socket, with pieces of memory (struct iovec)
 * and one control message (struct cmsghdr), as 64-bit systems lay them out. Cycle thread only.
 *
 * <pre>
 * msghdr:  0 name   8 name's length  16 pieces  24 number of pieces  32 control  40 control's length  48 flags
 * iovec:   0 address  8 length
 * cmsghdr: 0 length   8 level  12 type  16 data
 * </pre>
 */
final class TrainMessage {
    static final int SOL_UDP = 17;

    private static final int MESSAGE_BYTES = 56;
    private static final int PIECES = 16;
    private static final int PIECE_COUNT = 24;
    private static final int CONTROL = 32;
    private static final int CONTROL_LENGTH = 40;
    private static final int PIECE_BYTES = 16;
    private static final int CONTROL_BYTES = 24;
    private static final int LEVEL = 8;
    private static final int TYPE = 12;
    private static final int DATA = 16;

    private final MemorySegment message;
    private final MemorySegment pieces;
    private final MemorySegment control;

    TrainMessage(int mostPieces) {
        Arena arena = Arena.ofAuto();
        message = arena.allocate(MESSAGE_BYTES, Long.BYTES);
        pieces = arena.allocate((long) mostPieces * PIECE_BYTES, Long.BYTES);
        control = arena.allocate(CONTROL_BYTES, Long.BYTES);
        message.set(ValueLayout.JAVA_LONG, PIECES, pieces.address());
        message.set(ValueLayout.JAVA_LONG, CONTROL, control.address());
    }

    MemorySegment memory() {
        return message;
    }

    void piece(int index, long address, long bytes) {
        pieces.set(ValueLayout.JAVA_LONG, (long) index * PIECE_BYTES, address);
        pieces.set(ValueLayout.JAVA_LONG, (long) index * PIECE_BYTES + Long.BYTES, bytes);
    }

    void pieces(int count) {
        message.set(ValueLayout.JAVA_LONG, PIECE_COUNT, count);
    }

    /** What a datagram of the train that is sent is long. */
    void tell(int type, int eachBytes) {
        message.set(ValueLayout.JAVA_LONG, CONTROL_LENGTH, CONTROL_BYTES);
        control.set(ValueLayout.JAVA_LONG, 0, DATA + Short.BYTES);
        control.set(ValueLayout.JAVA_INT, LEVEL, SOL_UDP);
        control.set(ValueLayout.JAVA_INT, TYPE, type);
        control.set(ValueLayout.JAVA_SHORT, DATA, (short) eachBytes);
    }

    /** Makes room for the kernel's word about the train that is received. */
    void listen() {
        message.set(ValueLayout.JAVA_LONG, CONTROL_LENGTH, CONTROL_BYTES);
    }

    /** What a datagram of the received train is long; 0 if the kernel says nothing, as for a single one. */
    int told(int type) {
        boolean there = message.get(ValueLayout.JAVA_LONG, CONTROL_LENGTH) >= DATA + Integer.BYTES
                && control.get(ValueLayout.JAVA_INT, LEVEL) == SOL_UDP
                && control.get(ValueLayout.JAVA_INT, TYPE) == type;
        return there ? control.get(ValueLayout.JAVA_INT, DATA) : 0;
    }
}
