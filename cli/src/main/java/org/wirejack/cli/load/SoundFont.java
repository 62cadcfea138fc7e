package org.wirejack.cli.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Soundbank;
import org.jspecify.annotations.Nullable;

/**
 * The sounds of a synth, in memory.
 *
 * @param origin where they are from, for the user
 */
public record SoundFont(Soundbank bank, String origin) {
    private static final List<Path> FOLDERS =
            List.of(Path.of("/usr/share/sounds/sf2"), Path.of("/usr/share/soundfonts"));

    /**
     * Reads the wished file; without a wish the first that the system has, or the JDK's own sounds.
     *
     * @throws IllegalArgumentException if the wished file is no sound font
     */
    public static SoundFont find(@Nullable Path wished) {
        if (wished != null) {
            return read(wished);
        }
        return FOLDERS.stream()
                .flatMap(SoundFont::fontsIn)
                .findFirst()
                .map(SoundFont::read)
                .orElseGet(() -> new SoundFont(Gervill.emergencyBank(), "the JDK's own sounds"));
    }

    private static SoundFont read(Path file) {
        try {
            return new SoundFont(MidiSystem.getSoundbank(file.toFile()), file.toString());
        } catch (InvalidMidiDataException | IOException | RuntimeException e) {
            throw new IllegalArgumentException(
                    "--load synth:" + file + ": not a sound font that can be read (" + reason(e) + ")", e);
        }
    }

    private static String reason(Exception fault) {
        return Optional.ofNullable(fault.getMessage()).orElse("it is cut off or damaged");
    }

    private static Stream<Path> fontsIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files
                    .filter(file -> file.toString().toLowerCase(Locale.ROOT).endsWith(".sf2"))
                    .filter(Files::isReadable)
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }
}
