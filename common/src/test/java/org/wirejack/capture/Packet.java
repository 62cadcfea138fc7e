package org.wirejack.capture;

import java.lang.foreign.MemorySegment;
import org.wirejack.wire.HeaderFlyweight;
import org.wirejack.wire.ParamsPacket;

/**
 * One IPv4 packet of a capture, put together from its fragments.
 *
 * @param timeMicros since 1970
 * @param source dotted address
 * @param destination dotted address
 * @param protocol 1 ICMP, 17 UDP
 * @param tos type of service
 * @param ttl hops to live
 * @param fragments IP packets that it came in
 * @param body what follows the IP header
 */
public record Packet(
        long timeMicros,
        String source,
        String destination,
        int protocol,
        int tos,
        int ttl,
        int fragments,
        MemorySegment body) {
    private static final int ICMP = 1;
    private static final int UDP = 17;
    private static final int UDP_HEADER_BYTES = 8;

    public boolean udp() {
        return protocol == UDP;
    }

    /** "Port unreachable": what a host answers for a socket that is not there. */
    public boolean portUnreachable() {
        return protocol == ICMP && Pcap.u8(body, 0) == 3 && Pcap.u8(body, 1) == 3;
    }

    public int sourcePort() {
        return Pcap.u16(body, 0);
    }

    public int destinationPort() {
        return Pcap.u16(body, 2);
    }

    /** The datagram of a UDP packet. */
    public MemorySegment datagram() {
        return body.asSlice(UDP_HEADER_BYTES, Pcap.u16(body, 4) - UDP_HEADER_BYTES);
    }

    public boolean params() {
        return udp() && ParamsPacket.check(datagram());
    }

    public boolean data() {
        return udp() && header().check();
    }

    /** The header of a data packet. */
    public HeaderFlyweight header() {
        MemorySegment datagram = datagram();
        return new HeaderFlyweight().wrap(datagram, 0, (int) datagram.byteSize());
    }
}
