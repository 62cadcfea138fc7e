package org.wirejack.rt;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Binds functions of Linux's C library by name. Elsewhere, and where native access is not allowed, every function is
 * absent.
 *
 * <p>Control threads. Keep what {@link #bind} gives in a {@code static final} field, or each call costs a microsecond.
 */
public final class CLibrary {
    private CLibrary() {}

    /** Whether all these functions are there to be called. */
    public static boolean has(String... functions) {
        return Stream.of(functions)
                .allMatch(
                        function -> find(function, FunctionDescriptor.ofVoid()).isPresent());
    }

    /**
     * The function; if it is absent, one that does nothing and returns -1, as a failed system call does.
     *
     * @param signature returning an int or a long
     * @param options with {@link Errno#CAPTURED}, the handle's first argument is {@link Errno#memory()}
     */
    public static MethodHandle bind(String function, FunctionDescriptor signature, Linker.Option... options) {
        return find(function, signature, options).orElseGet(() -> failing(signature, options));
    }

    private static Optional<MethodHandle> find(
            String function, FunctionDescriptor signature, Linker.Option... options) {
        if (!knownSystem()) {
            return Optional.empty();
        }
        try {
            Linker linker = Linker.nativeLinker();
            return linker.defaultLookup()
                    .find(function)
                    .map(address -> linker.downcallHandle(address, signature, options));
        } catch (IllegalCallerException | UnsupportedOperationException nativeAccessDenied) {
            return Optional.empty();
        }
    }

    /** The systems whose constants and layouts our callers carry. */
    private static boolean knownSystem() {
        String machine = System.getProperty("os.arch", "");
        return System.getProperty("os.name", "").equals("Linux")
                && (machine.equals("amd64") || machine.equals("aarch64"));
    }

    private static MethodHandle failing(FunctionDescriptor signature, Linker.Option... options) {
        MethodType type = signature.toMethodType();
        if (List.of(options).contains(Errno.CAPTURED)) {
            type = type.insertParameterTypes(0, MemorySegment.class);
        }
        MethodHandle minusOne = type.returnType() == int.class
                ? MethodHandles.constant(int.class, -1)
                : MethodHandles.constant(long.class, -1L);
        return MethodHandles.dropArguments(minusOne, 0, type.parameterList());
    }
}
