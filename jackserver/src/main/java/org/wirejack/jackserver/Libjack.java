package org.wirejack.jackserver;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/** The system's JACK library, if it has one. */
final class Libjack {
    private static final List<String> FILE_NAMES =
            List.of("libjack.so.0", "libjack.so", "libjack.0.dylib", "libjack.dylib", "libjack64.dll", "libjack.dll");

    private static final Optional<SymbolLookup> LIBRARY =
            FILE_NAMES.stream().flatMap(name -> open(name).stream()).findFirst();

    private Libjack() {}

    private static Optional<SymbolLookup> open(String fileName) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(fileName, Arena.global()));
        } catch (IllegalArgumentException notThere) {
            return Optional.empty();
        }
    }

    static boolean available() {
        return LIBRARY.isPresent();
    }

    /**
     * Keeps the library from writing on our error output, where it tells of every look for a server that is not there.
     * It takes a function of one text; strlen is one that does nothing with it, on any thread of the library's.
     */
    static void silence() {
        MemorySegment nothing =
                Linker.nativeLinker().defaultLookup().find("strlen").orElseThrow();
        for (String setter : List.of("jack_set_error_function", "jack_set_info_function")) {
            try {
                bind(setter, FunctionDescriptor.ofVoid(ValueLayout.ADDRESS)).invokeExact(nothing);
            } catch (Throwable e) {
                throw new LinkageError(setter, e);
            }
        }
    }

    /** @throws LinkageError if there is no library, or it has no such function */
    static MethodHandle bind(String function, FunctionDescriptor shape, Linker.Option... options) {
        return LIBRARY.flatMap(library -> library.find(function))
                .map(address -> Linker.nativeLinker().downcallHandle(address, shape, options))
                .orElseThrow(() -> new LinkageError("libjack has no " + function));
    }
}
