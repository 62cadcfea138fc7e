package org.wirejack.cli.adapter;

import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.option.OutputFile;

/** Which device, as {@code -d} names it. */
public sealed interface DeviceName {
    /** @param name as the system lists it; null: its default card */
    record Card(@Nullable String name) implements DeviceName {}

    /** @param server its name */
    record Jack(String server) implements DeviceName {}

    /**
     * A file in the place of a card.
     *
     * @param input readable WAV file
     * @param output writable WAV file; null: what is played is not kept
     */
    record Wav(Path input, @Nullable Path output) implements DeviceName {}

    /**
     * Reads {@code jack:SERVER}, {@code wav:IN.wav[,OUT.wav]}, or the name of a sound card.
     *
     * @throws IllegalArgumentException if a file cannot be read or written, or something is missing
     */
    static DeviceName parse(String text) {
        if (text.startsWith("jack:")) {
            return jack(text, text.substring("jack:".length()));
        }
        if (text.startsWith("wav:")) {
            return wav(text, text.substring("wav:".length()).split(",", 2));
        }
        return new Card(text);
    }

    private static DeviceName jack(String text, String server) {
        if (server.isEmpty()) {
            throw fault(text, "say which: jack:SERVER");
        }
        return new Jack(server);
    }

    private static DeviceName wav(String text, String[] files) {
        Path input = Path.of(files[0]);
        if (!Files.isReadable(input) || Files.isDirectory(input)) {
            throw fault(text, "no such file, or it cannot be read: " + files[0]);
        }
        return new Wav(input, files.length == 1 ? null : OutputFile.writable("-d", Path.of(files[1])));
    }

    private static IllegalArgumentException fault(String text, String reason) {
        return new IllegalArgumentException("audioadapter -d " + text + ": " + reason);
    }
}
