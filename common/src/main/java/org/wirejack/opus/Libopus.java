package org.wirejack.opus;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;
import java.util.List;
import java.util.Optional;

/** The system's Opus library, if it has one. */
final class Libopus {
    private static final List<String> FILE_NAMES =
            List.of("libopus.so.0", "libopus.so", "libopus.0.dylib", "libopus.dylib", "opus.dll", "libopus-0.dll");

    private static final Optional<SymbolLookup> LIBRARY = find();

    private Libopus() {}

    private static Optional<SymbolLookup> find() {
        Optional<SymbolLookup> found = Optional.empty();
        for (int i = 0; i < FILE_NAMES.size() && found.isEmpty(); i++) {
            found = open(FILE_NAMES.get(i));
        }
        return found;
    }

    /** Nothing where there is no such file, or native access is not allowed. */
    private static Optional<SymbolLookup> open(String fileName) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(fileName, Arena.global()));
        } catch (IllegalArgumentException | IllegalCallerException | UnsupportedOperationException none) {
            return Optional.empty();
        }
    }

    static boolean has(String function) {
        return LIBRARY.flatMap(library -> library.find(function)).isPresent();
    }

    /** @throws LinkageError if there is no library, or it has no such function */
    static MethodHandle bind(String function, FunctionDescriptor shape, Linker.Option... options) {
        return LIBRARY.flatMap(library -> library.find(function))
                .map(address -> Linker.nativeLinker().downcallHandle(address, shape, options))
                .orElseThrow(() -> new LinkageError("libopus has no " + function));
    }
}
