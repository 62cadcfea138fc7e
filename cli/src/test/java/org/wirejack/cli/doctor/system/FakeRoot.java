package org.wirejack.cli.doctor.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A made-up /proc and /sys. */
public record FakeRoot(Path folder) {
    public FakeRoot with(String file, String text) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), text);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public FakeRoot withLink(String file, String target) {
        try {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.createSymbolicLink(folder.resolve(file), Path.of(target));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public SystemFiles files() {
        return new SystemFiles(folder);
    }
}
