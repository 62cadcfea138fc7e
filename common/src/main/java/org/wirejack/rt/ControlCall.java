package org.wirejack.rt;

import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.util.Arrays;

/**
 * A function of the C library that control threads call: whole numbers and addresses in, an int out, -1 and an
 * {@link Errno} on failure.
 *
 * <p>All share one signature of five longs, which the calling conventions of Linux on x86-64 and aarch64 allow: what is too
 * wide or too many is not looked at. Each signature of its own would make the process start 10 ms later.
 */
public final class ControlCall {
    private static final int ARGUMENTS = 5;
    private static final FunctionDescriptor SIGNATURE =
            FunctionDescriptor.of(JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG, JAVA_LONG);

    private final String function;
    private final MethodHandle handle;

    private ControlCall(String function) {
        this.function = function;
        handle = CLibrary.bind(function, SIGNATURE, Errno.CAPTURED);
    }

    /** The function; one that is absent fails. */
    public static ControlCall of(String function) {
        return new ControlCall(function);
    }

    /**
     * Calls it.
     *
     * @param arguments five at most; memory by {@link MemorySegment#address()}, of an arena that is open meanwhile
     */
    public int call(Errno errno, long... arguments) {
        long[] all = Arrays.copyOf(arguments, ARGUMENTS);
        try {
            return (int) (long) handle.invokeExact(errno.memory(), all[0], all[1], all[2], all[3], all[4]);
        } catch (Throwable e) {
            throw new LinkageError(function, e);
        }
    }
}
