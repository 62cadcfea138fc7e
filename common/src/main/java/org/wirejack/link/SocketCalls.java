package org.wirejack.link;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import org.wirejack.rt.CLibrary;
import org.wirejack.rt.Errno;

/**
 * Linux's socket calls, as they are: -1 and an {@link Errno} on failure. Those of the cycle (send, recv, sendmsg,
 * recvmsg, ppoll) allocate nothing.
 *
 * <p>None is linked as "critical": a send on loopback or a poll may take long, and the collector must not wait for it.
 */
final class SocketCalls {
    private static final MethodHandle SOCKET =
            bind("socket", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle BIND = bind("bind", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle CONNECT =
            bind("connect", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle GETSOCKNAME =
            bind("getsockname", FunctionDescriptor.of(JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle SETSOCKOPT =
            bind("setsockopt", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle GETSOCKOPT =
            bind("getsockopt", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT, JAVA_INT, ADDRESS, ADDRESS));
    private static final MethodHandle SEND =
            CLibrary.bind("send", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle RECV =
            CLibrary.bind("recv", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_LONG, JAVA_INT));
    private static final MethodHandle SENDMSG =
            CLibrary.bind("sendmsg", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle RECVMSG =
            CLibrary.bind("recvmsg", FunctionDescriptor.of(JAVA_LONG, JAVA_INT, ADDRESS, JAVA_INT));
    private static final MethodHandle PPOLL =
            CLibrary.bind("ppoll", FunctionDescriptor.of(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS));
    private static final MethodHandle SHUTDOWN = bind("shutdown", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_INT));
    private static final MethodHandle CLOSE = bind("close", FunctionDescriptor.of(JAVA_INT, JAVA_INT));

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
        try {
            return (int) SOCKET.invokeExact(errno.memory(), domain, type, protocol);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int bind(Errno errno, int descriptor, MemorySegment address) {
        try {
            return (int) BIND.invokeExact(errno.memory(), descriptor, address, (int) address.byteSize());
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int connect(Errno errno, int descriptor, MemorySegment address) {
        try {
            return (int) CONNECT.invokeExact(errno.memory(), descriptor, address, (int) address.byteSize());
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int getsockname(Errno errno, int descriptor, MemorySegment address, MemorySegment bytes) {
        try {
            return (int) GETSOCKNAME.invokeExact(errno.memory(), descriptor, address, bytes);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int setsockopt(Errno errno, int descriptor, int level, int option, MemorySegment value) {
        try {
            return (int)
                    SETSOCKOPT.invokeExact(errno.memory(), descriptor, level, option, value, (int) value.byteSize());
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int getsockopt(
            Errno errno, int descriptor, int level, int option, MemorySegment value, MemorySegment bytes) {
        try {
            return (int) GETSOCKOPT.invokeExact(errno.memory(), descriptor, level, option, value, bytes);
        } catch (Throwable e) {
            throw unexpected(e);
        }
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
            return told(errno, (long) SENDMSG.invokeExact(descriptor, message, flags));
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** @param message a struct msghdr */
    static long recvmsg(Errno errno, int descriptor, MemorySegment message, int flags) {
        try {
            return told(errno, (long) RECVMSG.invokeExact(descriptor, message, flags));
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
        try {
            return (int) SHUTDOWN.invokeExact(errno.memory(), descriptor, how);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    static int close(Errno errno, int descriptor) {
        try {
            return (int) CLOSE.invokeExact(errno.memory(), descriptor);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static long told(Errno errno, long result) {
        if (result < 0) {
            errno.takeLast();
        }
        return result;
    }

    private static MethodHandle bind(String function, FunctionDescriptor signature) {
        return CLibrary.bind(function, signature, Errno.CAPTURED);
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
