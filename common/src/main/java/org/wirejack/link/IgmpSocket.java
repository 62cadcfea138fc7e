package org.wirejack.link;

import static org.wirejack.link.SocketAddressMemory.AF_INET;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.net.Inet4Address;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.wirejack.rt.Errno;

/**
 * The talk between hosts and switches about multicast groups (IGMP) on one interface, by a raw socket of Linux. Control
 * threads, one at a time.
 */
public final class IgmpSocket implements AutoCloseable {
    private static final int SOCK_RAW = 3;
    private static final int SOCK_NONBLOCK = 0x800;
    private static final int SOCK_CLOEXEC = 0x80000;
    private static final int IPPROTO_IGMP = 2;
    private static final int SOL_IP = 0;
    private static final int IP_OPTIONS = 4;
    private static final int SOL_SOCKET = 1;
    private static final int SO_BINDTODEVICE = 25;
    private static final int LONGEST_BYTES = 2048;
    /** IGMP packets carry it, so that routers look at them though they are not addressed to them (RFC 2113). */
    private static final byte[] ROUTER_ALERT = {(byte) 0x94, 4, 0, 0};

    private final Errno errno = new Errno();
    private final Arena arena = Arena.ofShared();
    private final MemorySegment received = arena.allocate(LONGEST_BYTES);
    private final String networkInterface;
    private final int descriptor;
    private boolean closed;

    /**
     * @param networkInterface its name
     * @throws TransportFailed if the system does not allow it, as it allows root
     */
    public IgmpSocket(String networkInterface) {
        this.networkInterface = networkInterface;
        descriptor = open();
    }

    private int open() {
        int opened = SocketCalls.socket(errno, AF_INET, SOCK_RAW | SOCK_NONBLOCK | SOCK_CLOEXEC, IPPROTO_IGMP);
        if (opened < 0) {
            throw new TransportFailed("cannot open a raw socket: " + errno.text());
        }
        if (set(opened, SOL_SOCKET, SO_BINDTODEVICE, arena.allocateFrom(networkInterface)) != 0) {
            String reason = errno.text();
            SocketCalls.close(errno, opened);
            throw new TransportFailed("cannot use a raw socket on " + networkInterface + ": " + reason);
        }
        return opened;
    }

    private int set(int socket, int level, int option, MemorySegment value) {
        return SocketCalls.setsockopt(errno, socket, level, option, value);
    }

    /**
     * Sends one message, with the header's mark that routers shall look at it.
     *
     * @return whether the system took it
     */
    public boolean send(byte[] message, Inet4Address target) {
        // A connected raw socket hears its target only, so that sending takes one of its own.
        int sender = open();
        try (Arena call = Arena.ofConfined()) {
            set(sender, SOL_IP, IP_OPTIONS, call.allocateFrom(ValueLayout.JAVA_BYTE, ROUTER_ALERT));
            return SocketCalls.connect(errno, sender, SocketAddressMemory.of(target, 0, call)) == 0
                    && SocketCalls.send(
                                    errno, sender, call.allocateFrom(ValueLayout.JAVA_BYTE, message), message.length, 0)
                            == message.length;
        } finally {
            SocketCalls.close(errno, sender);
        }
    }

    /** The next IP packet, header first; null when none came in time. */
    public byte @Nullable [] receive(long timeoutMillis) {
        long deadlineNanos = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(timeoutMillis);
        if (!new NativePoll(descriptor).await(errno, deadlineNanos)) {
            return null;
        }
        long bytes = SocketCalls.recv(errno, descriptor, received, 0);
        return bytes < 0 ? null : received.asSlice(0, bytes).toArray(ValueLayout.JAVA_BYTE);
    }

    /** Twice is fine. */
    @Override
    public void close() {
        if (!closed) {
            closed = true;
            SocketCalls.close(errno, descriptor);
            arena.close();
        }
    }
}
