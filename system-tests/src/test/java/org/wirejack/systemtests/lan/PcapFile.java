package org.wirejack.systemtests.lan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads classic pcap files of Ethernet frames, as tcpdump writes them, with microsecond times. */
public final class PcapFile {
    private static final int MAGIC = 0xa1b2c3d4;
    private static final int FILE_HEADER_BYTES = 24;
    private static final int RECORD_HEADER_BYTES = 16;
    private static final int ETHERNET_HEADER_BYTES = 14;
    private static final int ETHERNET_TYPE_AT = 12;
    private static final short ETHERNET_TYPE_IPV4 = 0x0800;

    private PcapFile() {}

    /** The IPv4 packets of the file, in its order. */
    public static List<CapturedPacket> read(Path file) throws IOException {
        ByteBuffer pcap = ByteBuffer.wrap(Files.readAllBytes(file));
        if (pcap.getInt(0) != MAGIC) {
            pcap.order(ByteOrder.LITTLE_ENDIAN);
        }
        if (pcap.getInt(0) != MAGIC) {
            throw new IOException(file + " is not a pcap file");
        }
        pcap.position(FILE_HEADER_BYTES);
        var packets = new ArrayList<CapturedPacket>();
        while (pcap.remaining() >= RECORD_HEADER_BYTES) {
            readRecord(pcap, packets);
        }
        return packets;
    }

    private static void readRecord(ByteBuffer pcap, List<CapturedPacket> packets) {
        long timeNanos = pcap.getInt() * 1_000_000_000L + pcap.getInt() * 1000L;
        int bytes = pcap.getInt();
        pcap.getInt();
        ByteBuffer frame = pcap.slice(pcap.position(), bytes);
        pcap.position(pcap.position() + bytes);
        if (frame.getShort(ETHERNET_TYPE_AT) == ETHERNET_TYPE_IPV4) {
            int ipBytes = frame.getShort(ETHERNET_HEADER_BYTES + 2) & 0xffff;
            packets.add(new CapturedPacket(timeNanos, frame.slice(ETHERNET_HEADER_BYTES, ipBytes)));
        }
    }
}
