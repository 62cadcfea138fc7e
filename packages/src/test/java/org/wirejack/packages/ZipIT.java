package org.wirejack.packages;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip for macOS and Windows, unpacked; of its two launchers the one that a shell runs. */
final class ZipIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @TempDir
    private Path folder;

    @Test
    void theDemoRunsFromTheUnpackedZip() throws IOException {
        Program.run(LIMIT, List.of("unzip", "-q", "" + Built.zip(), "-d", "" + folder))
                .succeeded();
        Path home = home();
        Take.write(folder.resolve("take.wav"));
        String said = Program.run(
                        LIMIT,
                        List.of(
                                "sh",
                                "-c",
                                "cd " + folder + " && exec \"$1\" demo --load thru --input take.wav",
                                "sh",
                                home + "/wirejack"))
                .succeeded()
                .text();
        assertTrue(said.matches("(?s).*samples +bit-exact, .*"), said);
        for (String file : List.of("wirejack.cmd", "README.txt", "LICENSE.txt")) {
            assertTrue(Files.readString(home.resolve(file)).contains("\r\n"), file);
        }
    }

    private Path home() throws IOException {
        try (Stream<Path> unpacked = Files.list(folder)) {
            return unpacked.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }
}
