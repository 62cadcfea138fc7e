package org.wirejack.rt;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;

/**
 * Where the C library's error number of one thread's last failed call is kept. The numbers are those of Linux on every
 * machine that {@link CLibrary} binds functions for (asm-generic/errno.h).
 *
 * <p>One thread at a time. Allocates nothing after construction, but for {@link #text}.
 */
public final class Errno {
    public static final int ESRCH = 3;
    public static final int EINTR = 4;
    public static final int EIO = 5;
    public static final int EAGAIN = 11;
    public static final int EINVAL = 22;
    public static final int EMSGSIZE = 90;
    public static final int ECONNREFUSED = 111;

    /** For {@link CLibrary#bind}: the function leaves its error number. */
    public static final Linker.Option CAPTURED = Linker.Option.captureCallState("errno");

    private static final long OFFSET =
            Linker.Option.captureStateLayout().byteOffset(MemoryLayout.PathElement.groupElement("errno"));
    private static final MethodHandle LOCATION = CLibrary.bind(
            "__errno_location", FunctionDescriptor.of(ValueLayout.JAVA_LONG), Linker.Option.critical(false));
    private static final MemorySegment EVERYWHERE = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private final MemorySegment memory = Arena.ofAuto().allocate(Linker.Option.captureStateLayout());

    /** First argument of every call that leaves its error number here. */
    public MemorySegment memory() {
        return memory;
    }

    /**
     * Takes the number that this thread's last failed call left, for calls of the cycle that are bound without
     * {@link #CAPTURED}: with it, each of them makes an object that only some compilations do without. To be called right
     * after the failure; should the JVM's own calls come between, an error is taken for another one.
     */
    public void takeLast() {
        try {
            long address = (long) LOCATION.invokeExact();
            memory.set(ValueLayout.JAVA_INT, OFFSET, EVERYWHERE.get(ValueLayout.JAVA_INT, address));
        } catch (Throwable e) {
            throw new LinkageError("__errno_location", e);
        }
    }

    /** The number that the last failed call left. */
    public int value() {
        return memory.get(ValueLayout.JAVA_INT, OFFSET);
    }

    /** The system's words for it, such as "Address already in use". */
    public String text() {
        try {
            long address = (long) Words.STRERROR.invokeExact(value());
            return address == -1
                    ? "error " + value()
                    : MemorySegment.ofAddress(address).reinterpret(256).getString(0);
        } catch (Throwable e) {
            throw new LinkageError("strerror", e);
        }
    }

    /** Bound when the first error is told. */
    private static final class Words {
        private static final MethodHandle STRERROR =
                CLibrary.bind("strerror", FunctionDescriptor.of(ValueLayout.JAVA_LONG, ValueLayout.JAVA_INT));
    }
}
