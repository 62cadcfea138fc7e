package org.wirejack.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the build has made; the tests run in the module's folder. */
final class Built {
    static final Path TARGET = Path.of("target").toAbsolutePath();
    static final Path IMAGE = TARGET.resolve("image/wirejack");

    private Built() {}

    static Path deb() {
        return only("wirejack_*.deb");
    }

    static Path zip() {
        return only("wirejack-*.zip");
    }

    private static Path only(String pattern) {
        try (var files = Files.newDirectoryStream(TARGET, pattern)) {
            return files.iterator().next();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
