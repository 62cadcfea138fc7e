package org.wirejack.systemtests.lan;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** The packets of {@link EchoPeer} and {@link ProbePeer}: only as much NetJACK2 as relay and filter look at. */
final class PeerPacket {
    static final int PORT = 19_000;
    static final int AVAILABLE = 0;
    static final int SETUP = 1;
    static final int START = 2;

    private static final int PARAMS_BYTES = 644;
    private static final int KIND_AT = 12;
    private static final int NUMBER_AT = 8;
    private static final int FILL_AT = 12;

    private PeerPacket() {}

    static ByteBuffer params(int kind) {
        ByteBuffer packet = ByteBuffer.allocate(PARAMS_BYTES);
        return packet.put(0, "params".getBytes(StandardCharsets.US_ASCII)).putInt(KIND_AT, kind);
    }

    static boolean isParams(ByteBuffer packet, int kind) {
        return packet.remaining() == PARAMS_BYTES && packet.get(0) == 'p' && packet.getInt(KIND_AT) == kind;
    }

    /** A data packet whose every byte can be told from its number. */
    static ByteBuffer data(int number, int bytes) {
        ByteBuffer packet = ByteBuffer.allocate(bytes);
        packet.put(0, "header".getBytes(StandardCharsets.US_ASCII)).putInt(NUMBER_AT, number);
        for (int i = FILL_AT; i < bytes; i++) {
            packet.put(i, (byte) (number + i));
        }
        return packet;
    }

    /** The number of a data packet of this length, or -1 if any of its bytes is wrong. */
    static int number(ByteBuffer packet, int bytes) {
        if (packet.remaining() != bytes) {
            return -1;
        }
        int number = packet.getInt(NUMBER_AT);
        return packet.equals(data(number, bytes)) ? number : -1;
    }
}
