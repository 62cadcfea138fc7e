package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteOrder;

/** An IPv4 address and port as Linux lays them out (struct sockaddr_in). Control threads. */
final class SocketAddressMemory {
    static final short AF_INET = 2;
    private static final int BYTES = 16;
    private static final int PORT = 2;
    private static final int ADDRESS = 4;
    private static final int ADDRESS_BYTES = 4;
    private static final ValueLayout.OfShort NETWORK_SHORT = ValueLayout.JAVA_SHORT.withOrder(ByteOrder.BIG_ENDIAN);

    private SocketAddressMemory() {}

    static MemorySegment empty(Arena arena) {
        return arena.allocate(BYTES, Long.BYTES);
    }

    static MemorySegment of(Inet4Address address, int port, Arena arena) {
        MemorySegment memory = empty(arena);
        memory.set(ValueLayout.JAVA_SHORT, 0, AF_INET);
        memory.set(NETWORK_SHORT, PORT, (short) port);
        MemorySegment.copy(address.getAddress(), 0, memory, ValueLayout.JAVA_BYTE, ADDRESS, ADDRESS_BYTES);
        return memory;
    }

    static InetSocketAddress read(MemorySegment memory) {
        byte[] address = memory.asSlice(ADDRESS, ADDRESS_BYTES).toArray(ValueLayout.JAVA_BYTE);
        try {
            int port = Short.toUnsignedInt(memory.get(NETWORK_SHORT, PORT));
            return new InetSocketAddress(InetAddress.getByAddress(address), port);
        } catch (UnknownHostException e) {
            throw new AssertionError("four bytes are an address", e);
        }
    }
}
