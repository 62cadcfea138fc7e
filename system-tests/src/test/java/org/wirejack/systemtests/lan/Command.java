package org.wirejack.systemtests.lan;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program with its arguments and the environment variables it gets on top of ours.
 *
 * @param words the program and its arguments, as they are: no shell looks at them
 * @param environment added to this JVM's environment
 */
public record Command(List<String> words, Map<String, String> environment) {
    /** How long a command that should end by itself may take. */
    public static final Duration LIMIT = Duration.ofSeconds(15);

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    public static Command of(String... words) {
        return new Command(List.of(words), Map.of());
    }

    /**
     * How a command ended.
     *
     * @param exitCode its status, 0 for success
     * @param lines what it printed on both its outputs
     */
    public record Result(int exitCode, List<String> lines) {
        public Result {
            lines = List.copyOf(lines);
        }

        public boolean succeeded() {
            return exitCode == 0;
        }
    }

    /**
     * Runs it to its end, at most {@link #LIMIT}.
     *
     * @throws IllegalStateException if it could not be started or did not end
     */
    public Result run() {
        Process process = start();
        OutputLines output = OutputLines.of(process);
        try {
            if (!process.waitFor(LIMIT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException(words + " did not end in " + LIMIT + ": " + output.snapshot());
            }
            output.awaitEnd(LIMIT);
            return new Result(process.exitValue(), output.snapshot());
        } catch (InterruptedException e) {
            throw Interrupted.whileWaitingFor(words.toString(), e);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    /** Starts it with both outputs joined and its standard input a pipe from us. */
    Process start() {
        var builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + words, e);
        }
    }
}
