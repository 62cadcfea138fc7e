package org.wirejack.systemtests.lan;

import java.nio.ByteBuffer;
import java.util.HexFormat;
import java.util.Optional;

/**
 * One IPv4 packet of a recording.
 *
 * @param timeNanos when it was seen, since the epoch
 * @param ip the packet from its IP header on, as far as its total length says and as was kept of it
 */
public record CapturedPacket(long timeNanos, ByteBuffer ip) {
    private static final int PROTOCOL_UDP = 17;
    private static final int UDP_HEADER_BYTES = 8;

    public CapturedPacket {
        ip = ip.slice().asReadOnlyBuffer();
    }

    /** Length of the IP packet, its header included: what the MTU limits. */
    public int ipBytes() {
        return ip.getShort(2) & 0xffff;
    }

    /** Sender's address, dotted. */
    public String source() {
        return address(12);
    }

    /** Receiver's address, dotted. */
    public String destination() {
        return address(16);
    }

    /** The DiffServ byte. */
    public int trafficClass() {
        return ip.get(1) & 0xff;
    }

    /** Whether it is a piece of a larger IP packet. */
    public boolean isFragment() {
        return fragmentOffsetBytes() > 0 || (ip.getShort(6) & 0x2000) != 0;
    }

    /** Where its piece begins in the larger packet; 0 for a whole packet. */
    public int fragmentOffsetBytes() {
        return (ip.getShort(6) & 0x1fff) * 8;
    }

    /** Its UDP datagram; empty for other protocols and for fragments. */
    public Optional<Datagram> datagram() {
        if (isFragment() || ip.get(9) != PROTOCOL_UDP) {
            return Optional.empty();
        }
        int at = (ip.get(0) & 0x0f) * 4;
        int udpBytes = ip.getShort(at + 4) & 0xffff;
        int from = at + UDP_HEADER_BYTES;
        ByteBuffer payload = ip.slice(from, Math.min(udpBytes - UDP_HEADER_BYTES, ip.limit() - from));
        return Optional.of(new Datagram(ip.getShort(at) & 0xffff, ip.getShort(at + 2) & 0xffff, payload));
    }

    private String address(int at) {
        return (ip.get(at) & 0xff) + "." + (ip.get(at + 1) & 0xff) + "." + (ip.get(at + 2) & 0xff) + "."
                + (ip.get(at + 3) & 0xff);
    }

    /**
     * A whole UDP datagram.
     *
     * @param sourcePort sender's port
     * @param destinationPort receiver's port
     * @param payload what it carries, as far as it was kept, big-endian
     */
    public record Datagram(int sourcePort, int destinationPort, ByteBuffer payload) {
        /** Whether the payload begins with this ASCII text, as {@code params} or {@code header}. */
        public boolean startsWith(String text) {
            if (payload.remaining() < text.length()) {
                return false;
            }
            for (int i = 0; i < text.length(); i++) {
                if (payload.get(i) != text.charAt(i)) {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String toString() {
            var bytes = new byte[payload.remaining()];
            payload.duplicate().get(bytes);
            return sourcePort + " > " + destinationPort + ": " + HexFormat.of().formatHex(bytes);
        }
    }
}
