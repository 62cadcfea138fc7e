package org.wirejack.link;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.wirejack.rt.CLibrary;
import org.wirejack.rt.Errno;

@EnabledOnOs(OS.LINUX)
class NativeSocketTest {
    private static final int BUFFER_BYTES = 60_000;

    @Test
    void asksForExpeditedForwarding() throws Throwable {
        assertEquals(0xB8, option(0, 1, LinkFactory.ANY_PORT));
    }

    @Test
    void getsTheBuffersThatItWishes() throws Throwable {
        // Linux books twice what is asked for.
        assertEquals(2 * BUFFER_BYTES, option(1, 7, LinkFactory.ANY_PORT));
        assertEquals(2 * BUFFER_BYTES, option(1, 8, LinkFactory.ANY_PORT));
    }

    @Test
    void sharesOnlyAPortThatIsGiven() throws Throwable {
        assertEquals(0, option(1, 2, LinkFactory.ANY_PORT));
        try (DatagramChannel shared = LinkPair.boundChannel()) {
            assertEquals(1, option(1, 2, ((InetSocketAddress) shared.getLocalAddress()).getPort()));
        }
    }

    /** getsockopt(2) on a new socket. */
    private static int option(int level, int name, int localPort) throws Throwable {
        var getsockopt = CLibrary.bind(
                "getsockopt", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
        InetSocketAddress remote = new InetSocketAddress(InetAddress.getLoopbackAddress(), 9);
        int descriptor = NativeSocket.open(localPort, remote, BUFFER_BYTES);
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(JAVA_INT);
            MemorySegment bytes = arena.allocateFrom(JAVA_INT, 4);
            int result = (int) getsockopt.invokeExact(descriptor, level, name, value, bytes);
            assertEquals(0, result);
            return value.get(JAVA_INT, 0);
        } finally {
            assertTrue(SocketCalls.close(new Errno(), descriptor) == 0);
        }
    }
}
