package org.wirejack.cli.option;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Objects;

/** Finds out early whether a file can be written. */
public final class OutputFile {
    private OutputFile() {}

    /**
     * Leaves an existing file as it is, and none where there was none.
     *
     * @throws IllegalArgumentException if it cannot be written
     */
    public static Path writable(String option, Path file) {
        boolean existed = Files.exists(file);
        try {
            Files.newByteChannel(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE)
                    .close();
            if (!existed) {
                Files.delete(file);
            }
            return file;
        } catch (IOException e) {
            throw new IllegalArgumentException(option + " " + file + ": cannot be written (" + reason(e) + ")", e);
        }
    }

    private static String reason(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return "no such folder";
        }
        if (fault instanceof AccessDeniedException) {
            return "no permission";
        }
        String message = Objects.requireNonNullElse(fault.getMessage(), fault.toString());
        return message.substring(message.lastIndexOf(": ") + 1).strip();
    }
}
