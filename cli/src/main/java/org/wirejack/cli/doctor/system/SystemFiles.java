package org.wirejack.cli.doctor.system;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** The small files by which Linux tells about itself, below a root that is {@code /} but in tests. */
public record SystemFiles(Path root) {
    private static final int MOST_BYTES = 1 << 20;

    public static SystemFiles ofSystem() {
        return new SystemFiles(Path.of("/"));
    }

    /** The file's text without space at its ends; empty if it is not there or may not be read. */
    public Optional<String> text(String file) {
        try (InputStream stream = Files.newInputStream(root.resolve(file))) {
            return Optional.of(new String(stream.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** The file's number; empty if it has none. */
    public OptionalLong number(String file) {
        try {
            return text(file).map(Long::parseLong).map(OptionalLong::of).orElse(OptionalLong.empty());
        } catch (NumberFormatException e) {
            return OptionalLong.empty();
        }
    }

    public boolean exists(String file) {
        return Files.exists(root.resolve(file));
    }

    /** Names in a folder, in order; none if it is not there or may not be read. */
    public List<String> names(String folder) {
        try (Stream<Path> entries = Files.list(root.resolve(folder))) {
            return entries.map(entry -> entry.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Where a link leads; empty if it is none or may not be read. */
    public Optional<String> link(String file) {
        try {
            return Optional.of(Files.readSymbolicLink(root.resolve(file)).toString());
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }
}
