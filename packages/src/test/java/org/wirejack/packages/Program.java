package org.wirejack.packages;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end. */
final class Program {
    /**
     * How it ended.
     *
     * @param exitCode its status
     * @param text what it printed on both outputs
     */
    record Ending(int exitCode, String text) {
        Ending succeeded() {
            if (exitCode != 0) {
                throw new AssertionError("exit code " + exitCode + ": " + text);
            }
            return this;
        }
    }

    private Program() {}

    /** @throws IllegalStateException if it takes longer than the limit; it is ended then */
    static Ending run(Duration limit, List<String> words) {
        try {
            Path output = Files.createTempFile("wirejack-packages", ".txt");
            Process process = new ProcessBuilder(words)
                    .redirectErrorStream(true)
                    .redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectOutput(output.toFile())
                    .start();
            boolean ended = ended(process, limit);
            String text = Files.readString(output);
            Files.delete(output);
            if (!ended) {
                throw new IllegalStateException(words + " did not end in " + limit + ": " + text);
            }
            return new Ending(process.exitValue(), text);
        } catch (IOException e) {
            throw new UncheckedIOException(words.toString(), e);
        }
    }

    private static boolean ended(Process process, Duration limit) {
        try {
            return process.waitFor(limit.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }
}
