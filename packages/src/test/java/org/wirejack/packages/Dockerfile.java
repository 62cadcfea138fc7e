package org.wirejack.packages;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The image for headless slaves, as far as it can be had without Docker: its steps, to be done in a root of ours. */
final class Dockerfile {
    private final List<String> lines;

    Dockerfile() throws IOException {
        lines = Files.readAllLines(Path.of("src/docker/Dockerfile"));
    }

    /** Does what makes the image. */
    void build(CleanRoot root) throws IOException {
        for (String line : lines) {
            if (line.startsWith("COPY ")) {
                root.copy(Built.deb(), "/tmp/" + Built.deb().getFileName());
            } else if (line.startsWith("RUN ")) {
                root.runOnNetwork(only("RUN")).succeeded();
            }
        }
    }

    /** What a container runs, as a line of a shell that root runs. */
    String run(String arguments) {
        return "runuser -u " + only("USER") + " -- env " + only("ENV") + " " + words("ENTRYPOINT") + " " + arguments;
    }

    /** The words that a container runs with if none are said. */
    String usualArguments() {
        return words("CMD");
    }

    private String words(String instruction) {
        return Arrays.stream(only(instruction).replaceAll("[\\[\\]\"]", "").split(", *"))
                .collect(Collectors.joining(" "));
    }

    private String only(String instruction) {
        List<String> found = lines.stream()
                .filter(line -> line.startsWith(instruction + " "))
                .toList();
        if (found.size() != 1) {
            throw new IllegalStateException("one line of " + instruction + " is expected: " + found);
        }
        return found.getFirst().substring(instruction.length() + 1);
    }
}
