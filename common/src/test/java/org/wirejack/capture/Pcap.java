package org.wirejack.capture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a classic little-endian pcap file of Ethernet frames with complete IPv4 packets. */
public final class Pcap {
    private static final ValueLayout.OfInt LITTLE_INT =
            ValueLayout.JAVA_INT_UNALIGNED.withOrder(ByteOrder.LITTLE_ENDIAN);
    private static final ValueLayout.OfShort BIG_SHORT =
            ValueLayout.JAVA_SHORT_UNALIGNED.withOrder(ByteOrder.BIG_ENDIAN);
    private static final int MAGIC = 0xA1B2C3D4;
    private static final int FILE_HEADER_BYTES = 24;
    private static final int FRAME_HEADER_BYTES = 16;
    private static final int ETHERNET_HEADER_BYTES = 14;
    private static final int IPV4 = 0x0800;

    private final Map<String, Fragments> incomplete = new HashMap<>();
    private final List<Packet> packets = new ArrayList<>();

    private Pcap() {}

    /** The IPv4 packets of a class path resource. */
    public static List<Packet> read(String resource) {
        try (InputStream stream = Pcap.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalArgumentException("no resource " + resource);
            }
            Pcap pcap = new Pcap();
            pcap.readFrames(MemorySegment.ofArray(stream.readAllBytes()));
            return List.copyOf(pcap.packets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static int u8(MemorySegment bytes, long at) {
        return bytes.get(ValueLayout.JAVA_BYTE, at) & 0xFF;
    }

    static int u16(MemorySegment bytes, long at) {
        return bytes.get(BIG_SHORT, at) & 0xFFFF;
    }

    private void readFrames(MemorySegment file) {
        if (file.get(LITTLE_INT, 0) != MAGIC) {
            throw new IllegalArgumentException("no little-endian pcap file");
        }
        long at = FILE_HEADER_BYTES;
        while (at < file.byteSize()) {
            long micros = file.get(LITTLE_INT, at) * 1_000_000L + file.get(LITTLE_INT, at + 4);
            int length = file.get(LITTLE_INT, at + 8);
            readFrame(micros, file.asSlice(at + FRAME_HEADER_BYTES, length));
            at += FRAME_HEADER_BYTES + length;
        }
    }

    private void readFrame(long micros, MemorySegment frame) {
        if (u16(frame, 12) == IPV4) {
            readPacket(micros, frame.asSlice(ETHERNET_HEADER_BYTES));
        }
    }

    private void readPacket(long micros, MemorySegment ip) {
        int headerBytes = (u8(ip, 0) & 0xF) * 4;
        MemorySegment body = ip.asSlice(headerBytes, u16(ip, 2) - headerBytes);
        int flags = u16(ip, 6);
        boolean moreFollow = (flags & 0x2000) != 0;
        int offset = (flags & 0x1FFF) * 8;
        if (!moreFollow && offset == 0) {
            packets.add(packet(micros, ip, 1, body));
            return;
        }
        String key = address(ip, 12) + address(ip, 16) + u8(ip, 9) + "/" + u16(ip, 4);
        Fragments fragments = incomplete.computeIfAbsent(key, absent -> new Fragments());
        Optional<MemorySegment> whole = fragments.add(offset, moreFollow, body);
        if (whole.isPresent()) {
            packets.add(packet(micros, ip, fragments.count(), whole.get()));
            incomplete.remove(key);
        }
    }

    private static Packet packet(long micros, MemorySegment ip, int fragments, MemorySegment body) {
        return new Packet(micros, address(ip, 12), address(ip, 16), u8(ip, 9), u8(ip, 1), u8(ip, 8), fragments, body);
    }

    private static String address(MemorySegment ip, long at) {
        return u8(ip, at) + "." + u8(ip, at + 1) + "." + u8(ip, at + 2) + "." + u8(ip, at + 3);
    }
}
