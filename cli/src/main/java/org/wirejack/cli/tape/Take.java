package org.wirejack.cli.tape;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Names for recordings that never replace another one: {@code out.wav}, or, where that is there already, {@code out-2.wav},
 * {@code out-3.wav} …
 */
public final class Take {
    private Take() {}

    /** The first of a file's names that is free. */
    public static Path free(Path file) {
        Path take = file;
        for (int number = 2; Files.exists(take); number++) {
            take = numbered(file, "-" + number, extension(file));
        }
        return take;
    }

    /** {@code out.marks.txt} for {@code out.wav}. */
    public static Path marksBeside(Path file) {
        return numbered(file, "", ".marks.txt");
    }

    private static Path numbered(Path file, String suffix, String extension) {
        String name = file.getFileName().toString();
        return file.resolveSibling(
                name.substring(0, name.length() - extension(file).length()) + suffix + extension);
    }

    private static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot <= 0 ? "" : name.substring(dot);
    }
}
