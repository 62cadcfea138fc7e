package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.charset.StandardCharsets;
import org.wirejack.rt.Errno;

/**
 * Sends to another program of this machine by a Unix datagram socket, which the JDK does not have. Linux only. Control
 * threads, one at a time.
 */
public final class UnixDatagramSocket implements AutoCloseable {
    private static final short AF_UNIX = 1;
    private static final int SOCK_DGRAM = 2;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int MSG_NOSIGNAL = 0x4000;
    private static final int FAMILY_BYTES = Short.BYTES;
    /** What struct sockaddr_un has room for, but for a last zero. */
    private static final int LONGEST_NAME_BYTES = 107;

    private final Errno errno = new Errno();
    private final int descriptor;
    private boolean closed;

    /**
     * @param name a path, or {@code @} and a name in the system's list of such sockets
     * @throws TransportFailed if the system has no such sockets, the name is too long, or nobody listens
     */
    public UnixDatagramSocket(String name) {
        descriptor = SocketCalls.socket(errno, AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC);
        if (descriptor < 0) {
            throw new TransportFailed("cannot open a Unix socket: " + reason());
        }
        try (Arena call = Arena.ofConfined()) {
            if (SocketCalls.connect(errno, descriptor, address(name, call)) != 0) {
                throw new TransportFailed("cannot send to the socket " + name + ": " + reason());
            }
        } catch (TransportFailed e) {
            close();
            throw e;
        }
    }

    /** A struct sockaddr_un, of its name's length. */
    static MemorySegment address(String name, Arena arena) {
        boolean listed = name.startsWith("@");
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        if (bytes.length == 0 || bytes.length > LONGEST_NAME_BYTES) {
            throw new TransportFailed("the socket's name has " + bytes.length + " bytes: allowed is 1 to "
                    + LONGEST_NAME_BYTES + ": " + name);
        }
        // A path ends with a zero. A listed name begins with one, and ends where the address does.
        MemorySegment memory = arena.allocate(FAMILY_BYTES + bytes.length + (listed ? 0 : 1), Short.BYTES);
        memory.set(ValueLayout.JAVA_SHORT, 0, AF_UNIX);
        MemorySegment.copy(bytes, 0, memory, ValueLayout.JAVA_BYTE, FAMILY_BYTES, bytes.length);
        if (listed) {
            memory.set(ValueLayout.JAVA_BYTE, FAMILY_BYTES, (byte) 0);
        }
        return memory;
    }

    private String reason() {
        return SocketCalls.available() ? errno.text() : "not on this system";
    }

    /**
     * Sends one datagram, without waiting.
     *
     * @return whether the system took it
     */
    public boolean send(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        try (Arena call = Arena.ofConfined()) {
            MemorySegment place = call.allocateFrom(ValueLayout.JAVA_BYTE, bytes);
            return !closed && SocketCalls.send(errno, descriptor, place, bytes.length, MSG_NOSIGNAL) == bytes.length;
        }
    }

    /** Twice is fine. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            SocketCalls.close(errno, descriptor);
        }
    }
}
