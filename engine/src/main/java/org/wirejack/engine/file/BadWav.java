package org.wirejack.engine.file;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file cannot be read as WAV; the message is one line with its name and the reason. */
public final class BadWav extends RuntimeException {
    BadWav(Path file, String reason) {
        this(file, reason, null);
    }

    BadWav(Path file, String reason, @Nullable Throwable cause) {
        super(file + ": " + reason, cause);
    }
}
