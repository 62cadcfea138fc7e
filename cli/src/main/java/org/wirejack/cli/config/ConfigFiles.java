package org.wirejack.cli.config;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wirejack.cli.option.ConfigFolder;

/**
 * The configuration files of a user: {@code wirejack.conf}, and {@code wirejack.conf.d/*.conf} in the order of their names.
 * {@code WIREJACK_CONFIG} names another main file, whose drop-ins are beside it; empty, there is none.
 */
final class ConfigFiles {
    private static final String VARIABLE = "WIREJACK_CONFIG";

    private ConfigFiles() {}

    /** The main file, whether or not it is there; empty if there shall be none. */
    static List<Path> main(Map<String, String> environment) {
        String said = environment.get(VARIABLE);
        if (said == null) {
            return List.of(ConfigFolder.of(environment).resolve("wirejack.conf"));
        }
        return said.isBlank() ? List.of() : List.of(Path.of(said));
    }

    /**
     * The contents of each file that is there, the weakest first.
     *
     * @throws IllegalArgumentException if one cannot be read, or is wrong
     */
    static List<List<ConfigLine>> read(Map<String, String> environment) {
        List<List<ConfigLine>> files = new ArrayList<>();
        for (Path main : main(environment)) {
            if (Files.exists(main)) {
                files.add(lines(main));
            } else if (environment.containsKey(VARIABLE)) {
                throw new IllegalArgumentException(VARIABLE + " " + main + ": not there");
            }
            dropIns(main.resolveSibling(main.getFileName() + ".d")).forEach(file -> files.add(lines(file)));
        }
        return files;
    }

    private static List<Path> dropIns(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".conf"))
                    .sorted()
                    .toList();
        } catch (IOException | UncheckedIOException e) {
            throw new IllegalArgumentException(folder + ": cannot be read: " + e.getMessage(), e);
        }
    }

    private static List<ConfigLine> lines(Path file) {
        try {
            return ConfigText.parse(file.toString(), Files.readAllLines(file));
        } catch (IOException e) {
            throw new IllegalArgumentException(file + ": cannot be read: " + e.getMessage(), e);
        }
    }
}
