package org.wirejack.cli.doctor.lan;

import java.net.Inet4Address;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Messages of IGMP, versions 2 and 3 (RFC 2236, RFC 3376). */
final class IgmpMessage {
    private static final int QUERY = 0x11;
    private static final int LEAVE = 0x17;
    private static final int REPORT = 0x22;
    private static final int TO_INCLUDE = 3;
    private static final int LEAVE_BYTES = 8;
    private static final int REPORT_BYTES = 16;
    private static final int LEAST_IP_BYTES = 20;
    private static final int CHECKSUM = 2;
    private static final int SOURCE = 12;

    private IgmpMessage() {}

    /** Version 2: nobody here listens to a group any more. */
    static byte[] leave(Inet4Address group) {
        byte[] message = new byte[LEAVE_BYTES];
        ByteBuffer.wrap(message).putInt(LEAVE << 24).put(group.getAddress());
        return summed(message);
    }

    /** The same in version 3: of a group, no source is wanted any more. */
    static byte[] leaveReport(Inet4Address group) {
        byte[] message = new byte[REPORT_BYTES];
        ByteBuffer.wrap(message)
                .putInt(REPORT << 24)
                .putInt(1)
                .putInt(TO_INCLUDE << 24)
                .put(group.getAddress());
        return summed(message);
    }

    /** Who asks which groups are wanted; empty if an IP packet is no query. */
    static Optional<String> querier(byte[] ipPacket) {
        if (ipPacket.length < LEAST_IP_BYTES) {
            return Optional.empty();
        }
        int headerBytes = (ipPacket[0] & 0xF) * 4;
        boolean query = ipPacket.length >= headerBytes + LEAVE_BYTES && ipPacket[headerBytes] == QUERY;
        return query ? Optional.of(dotted(ipPacket, SOURCE)) : Optional.empty();
    }

    private static String dotted(byte[] bytes, int start) {
        return (bytes[start] & 0xFF) + "." + (bytes[start + 1] & 0xFF) + "." + (bytes[start + 2] & 0xFF) + "."
                + (bytes[start + 3] & 0xFF);
    }

    /** Puts in the checksum of all Internet protocols. */
    private static byte[] summed(byte[] message) {
        ByteBuffer words = ByteBuffer.wrap(message);
        int sum = 0;
        for (int i = 0; i < message.length; i += 2) {
            sum += words.getShort(i) & 0xFFFF;
        }
        sum = (sum & 0xFFFF) + (sum >>> 16);
        words.putShort(CHECKSUM, (short) ~sum);
        return message;
    }
}
