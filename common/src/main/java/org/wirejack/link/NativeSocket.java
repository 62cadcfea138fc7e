package org.wirejack.link;

import static org.wirejack.link.SocketAddressMemory.AF_INET;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet4Address;
import java.net.InetSocketAddress;
import org.wirejack.rt.Errno;

/**
 * Opens and sets up a connected UDP socket of Linux. The constants are those of x86-64 and aarch64 alike
 * (asm-generic/socket.h, bits/socket.h).
 *
 * <p>Control threads.
 */
final class NativeSocket {
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int SOL_IP = 0;
    private static final int IP_TOS = 1;
    private static final int SOL_SOCKET = 1;
    private static final int SO_REUSEADDR = 2;
    private static final int SO_SNDBUF = 7;
    private static final int SO_RCVBUF = 8;

    /** As the two above, but not held down to net.core.wmem_max and rmem_max; needs CAP_NET_ADMIN. */
    private static final int SO_SNDBUFFORCE = 32;

    private static final int SO_RCVBUFFORCE = 33;

    private final Errno errno = new Errno();
    private final int descriptor;

    private NativeSocket(int descriptor) {
        this.descriptor = descriptor;
    }

    /** @return the descriptor; whoever gets it closes it */
    static int open(int localPort, InetSocketAddress remote, int bufferBytes) {
        Inet4Address remoteAddress = Ipv4.of(remote);
        Errno errno = new Errno();
        int descriptor = SocketCalls.socket(errno, AF_INET, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0) {
            throw new TransportFailed("cannot open a UDP socket: " + errno.text());
        }
        NativeSocket socket = new NativeSocket(descriptor);
        try {
            socket.setUp(bufferBytes);
            socket.bind(localPort);
            socket.connect(remoteAddress, remote.getPort());
            return descriptor;
        } catch (TransportFailed e) {
            SocketCalls.close(errno, descriptor);
            throw e;
        }
    }

    static InetSocketAddress localAddress(int descriptor) {
        Errno errno = new Errno();
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = SocketAddressMemory.empty(arena);
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_INT, (int) address.byteSize());
            if (SocketCalls.getsockname(errno, descriptor, address, bytes) != 0) {
                throw new TransportFailed("cannot learn the socket's own address: " + errno.text());
            }
            return SocketAddressMemory.read(address);
        }
    }

    /** As the kernel has set them: held down to its limits where these hold for us. */
    static KernelBuffers kernelBuffers(int descriptor) {
        return new KernelBuffers(bufferBytes(descriptor, SO_RCVBUF), bufferBytes(descriptor, SO_SNDBUF));
    }

    private static long bufferBytes(int descriptor, int option) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment value = arena.allocate(ValueLayout.JAVA_INT);
            MemorySegment bytes = arena.allocateFrom(ValueLayout.JAVA_INT, (int) value.byteSize());
            int result = SocketCalls.getsockopt(new Errno(), descriptor, SOL_SOCKET, option, value, bytes);
            return result == 0 ? value.get(ValueLayout.JAVA_INT, 0) : KernelBuffers.UNKNOWN.receiveBytes();
        }
    }

    private void setUp(int bufferBytes) {
        // A network without priorities is no reason not to play.
        set(SOL_IP, IP_TOS, Dscp.EXPEDITED_FORWARDING);
        setBuffer(SO_SNDBUFFORCE, SO_SNDBUF, bufferBytes);
        setBuffer(SO_RCVBUFFORCE, SO_RCVBUF, bufferBytes);
    }

    private void setBuffer(int forced, int plain, int bytes) {
        if (!set(SOL_SOCKET, forced, bytes)) {
            require(set(SOL_SOCKET, plain, bytes), "cannot set the socket's buffers to " + bytes + " bytes");
        }
    }

    private void bind(int port) {
        // Never for a port of the system's choice: it would choose among the shared ones too.
        if (port != LinkFactory.ANY_PORT) {
            require(set(SOL_SOCKET, SO_REUSEADDR, 1), "cannot share UDP port " + port);
        }
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = SocketAddressMemory.of(Ipv4.ANY, port, arena);
            require(SocketCalls.bind(errno, descriptor, address) == 0, "cannot take UDP port " + port);
        }
    }

    private void connect(Inet4Address remote, int port) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment address = SocketAddressMemory.of(remote, port, arena);
            require(
                    SocketCalls.connect(errno, descriptor, address) == 0,
                    "cannot reach " + remote.getHostAddress() + ":" + port);
        }
    }

    private boolean set(int level, int option, int value) {
        return set(errno, descriptor, level, option, value);
    }

    /** @return false if this kernel does not have it, or does not allow it */
    static boolean set(int descriptor, int level, int option, int value) {
        return set(new Errno(), descriptor, level, option, value);
    }

    private static boolean set(Errno errno, int descriptor, int level, int option, int value) {
        try (Arena arena = Arena.ofConfined()) {
            MemorySegment memory = arena.allocateFrom(ValueLayout.JAVA_INT, value);
            return SocketCalls.setsockopt(errno, descriptor, level, option, memory) == 0;
        }
    }

    private void require(boolean done, String complaint) {
        if (!done) {
            throw new TransportFailed(complaint + ": " + errno.text());
        }
    }
}
