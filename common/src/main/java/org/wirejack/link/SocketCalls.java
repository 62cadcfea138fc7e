package org.wirejack.link;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.wirejack.rt.CLibrary;
import org.wirejack.rt.ControlCall;
import org.wirejack.rt.Errno;

/**
 * Linux's socket calls, as they are: -1 and an {@link Errno} on failure. Those of the cycle (send, recv, sendmsg,
 * recvmsg, ppoll) allocate nothing; the others take memory of an arena that the caller closes afterwards.
 *
 * <p>None is linked as "critical": a send on loopback or a poll may take long, and the collector must not wait for it.
 */
final class SocketCalls {
    private static final ControlCall SOCKET = ControlCall.of("socket");
    private static final ControlCall BIND = ControlCall.of("bind");
    private static final ControlCall CONNECT = ControlCall.of("connect");
    private static final ControlCall GETSOCKNAME = ControlCall.of("getsockname");
    private static final ControlCall SETSOCKOPT = ControlCall.of("setsockopt");
    private static final ControlCall GETSOCKOPT = ControlCall.of("getsockopt");
    private static final ControlCall SHUTDOWN = ControlCall.of("shutdown");
    private static final ControlCall CLOSE = ControlCall.of("close");

    /** One for all that move data, for {@link ControlCall}'s reason: sendmsg and recvmsg do not look at the fourth. */
    private static final FunctionDescriptor TRANSFER =
            FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT);

    private static final MethodHandle SEND = CLibrary.bind("send", TRANSFER);
    private static final MethodHandle RECV = CLibrary.bind("recv", TRANSFER);
    private static final MethodHandle SENDMSG = CLibrary.bind("sendmsg", TRANSFER);
    private static final MethodHandle RECVMSG = CLibrary.bind("recvmsg", TRANSFER);
    private static final MethodHandle PPOLL =
            CLibrary.bind("ppoll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));

    private SocketCalls() {}

    /** Whether this system has them. */
    static boolean available() {
        return CLibrary.has(
                "socket",
                "bind",
                "connect",
                "getsockname",
                "setsockopt",
                "getsockopt",
                "send",
                "recv",
                "sendmsg",
                "recvmsg",
                "ppoll",
                "shutdown",
                "close",
                "__errno_location");
    }

    static int socket(Errno errno, int domain, int type) {
        return socket(errno, domain, type, 0);
    }

    static int socket(Errno errno, int domain, int type, int protocol) {
        return SOCKET.call(errno, domain, type, protocol);
    }

    static int bind(Errno errno, int descriptor, MemorySegment address) {
        return BIND.call(errno, descriptor, address.address(), address.byteSize());
    }

    static int connect(Errno errno, int descriptor, MemorySegment address) {
        return CONNECT.call(errno, descriptor, address.address(), address.byteSize());
    }

    static int getsockname(Errno errno, int descriptor, MemorySegment address, MemorySegment bytes) {
        return GETSOCKNAME.call(errno, descriptor, address.address(), bytes.address());
    }

    static int setsockopt(Errno errno, int descriptor, int level, int option, MemorySegment value) {
        return SETSOCKOPT.call(errno, descriptor, level, option, value.address(), value.byteSize());
    }

    static int getsockopt(
            Errno errno, int descriptor, int level, int option, MemorySegment value, MemorySegment bytes) {
        return GETSOCKOPT.call(errno, descriptor, level, option, value.address(), bytes.address());
    }

    /** Sends the first {@code length} bytes of a place. */
    static long send(Errno errno, int descriptor, MemorySegment place, long length, int flags) {
        try {
            return told(errno, (long) SEND.invokeExact(descriptor, place, length, flags));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static long recv(Errno errno, int descriptor, MemorySegment place, int flags) {
        try {
            return told(errno, (long) RECV.invokeExact(descriptor, place, place.byteSize(), flags));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** @param message a struct msghdr */
    static long sendmsg(Errno errno, int descriptor, MemorySegment message, int flags) {
        try {
            return told(errno, (long) SENDMSG.invokeExact(descriptor, message, (long) flags, 0));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** @param message a struct msghdr */
    static long recvmsg(Errno errno, int descriptor, MemorySegment message, int flags) {
        try {
            return told(errno, (long) RECVMSG.invokeExact(descriptor, message, (long) flags, 0));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Of one descriptor, without a signal mask. */
    static int ppoll(Errno errno, MemorySegment pollDescriptor, MemorySegment timeout) {
        try {
            return (int) told(errno, (int) PPOLL.invokeExact(pollDescriptor, 1L, timeout, MemorySegment.NULL));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int shutdown(Errno errno, int descriptor, int how) {
        return SHUTDOWN.call(errno, descriptor, how);
    }

    static int close(Errno errno, int descriptor) {
        return CLOSE.call(errno, descriptor);
    }

    private static long told(Errno errno, long result) {
        if (result < 0) {
            errno.takeLast();
        }
        return result;
    }

    /** Method handles declare Throwable; a system call has none to give but what we did wrong ourselves. */
    private static RuntimeException unexpected(Throwable cause) {
        return switch (cause) {
            case RuntimeException e -> e;
            case Error e -> throw e;
            default -> throw new LinkageError("system call", cause);
        };
    }
}
