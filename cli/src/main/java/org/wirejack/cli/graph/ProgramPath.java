package org.wirejack.cli.graph;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Where programs are found, as a shell does it. */
record ProgramPath(String folders) {
    static ProgramPath of(Map<String, String> environment) {
        return new ProgramPath(environment.getOrDefault("PATH", ""));
    }

    /** The file of the program of this name. */
    Optional<String> find(String name) {
        return Stream.of(folders.split(File.pathSeparator))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, name))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(Path::toString)
                .findFirst();
    }
}
