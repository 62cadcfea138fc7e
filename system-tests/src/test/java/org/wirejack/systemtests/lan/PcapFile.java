package org.wirejack.systemtests.lan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Reads classic pcap files of Ethernet frames, as tcpdump writes them. */
public final class PcapFile {
    private static final int MICROS_MAGIC = 0xa1b2c3d4;
    private static final int NANOS_MAGIC = 0xa1b23c4d;
    private static final int FILE_HEADER_BYTES = 24;
    private static final int RECORD_HEADER_BYTES = 16;
    private static final int ETHERNET_HEADER_BYTES = 14;
    private static final int ETHERNET_TYPE_AT = 12;
    private static final short ETHERNET_TYPE_IPV4 = 0x0800;

    private PcapFile() {}

    /** The IPv4 packets of the file, in its order. */
    public static List<CapturedPacket> read(Path file) throws IOException {
        var packets = new ArrayList<CapturedPacket>();
        walk(file, packets::add);
        return packets;
    }

    /** Shows the IPv4 packets of a file of up to 2 GB one by one, in its order; each may be used until the next one only. */
    public static void walk(Path file, Consumer<CapturedPacket> visitor) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer pcap = channel.map(MapMode.READ_ONLY, 0, channel.size());
            int fractionNanos = fractionNanos(pcap, file);
            pcap.position(FILE_HEADER_BYTES);
            while (pcap.remaining() >= RECORD_HEADER_BYTES) {
                readRecord(pcap, fractionNanos, visitor);
            }
        }
    }

    /** Finds out the file's byte order and the unit of its times. */
    private static int fractionNanos(ByteBuffer pcap, Path file) throws IOException {
        for (ByteOrder order : List.of(ByteOrder.BIG_ENDIAN, ByteOrder.LITTLE_ENDIAN)) {
            int magic = pcap.order(order).getInt(0);
            if (magic == MICROS_MAGIC || magic == NANOS_MAGIC) {
                return magic == NANOS_MAGIC ? 1 : 1000;
            }
        }
        throw new IOException(file + " is not a pcap file");
    }

    private static void readRecord(ByteBuffer pcap, int fractionNanos, Consumer<CapturedPacket> visitor) {
        long timeNanos = pcap.getInt() * 1_000_000_000L + (long) pcap.getInt() * fractionNanos;
        int bytes = pcap.getInt();
        pcap.getInt();
        ByteBuffer frame = pcap.slice(pcap.position(), bytes);
        pcap.position(pcap.position() + bytes);
        if (frame.getShort(ETHERNET_TYPE_AT) == ETHERNET_TYPE_IPV4) {
            int ipBytes = frame.getShort(ETHERNET_HEADER_BYTES + 2) & 0xffff;
            int keptBytes = Math.min(ipBytes, bytes - ETHERNET_HEADER_BYTES);
            visitor.accept(new CapturedPacket(timeNanos, frame.slice(ETHERNET_HEADER_BYTES, keptBytes)));
        }
    }
}
