package org.wirejack.systemtests.jack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.wirejack.systemtests.lan.Command;

/** A jackd of this very machine, for tests that are its clients themselves; it has a name of its own. */
public final class LocalJack implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final long BETWEEN_LOOKS_MILLIS = 50;

    private final String name;
    private final Process jackd;

    private LocalJack(String name, Process jackd) {
        this.name = name;
        this.jackd = jackd;
    }

    /** Starts one with a clock of its own and two physical ports each way; it answers when this returns. */
    public static LocalJack start(int rateHz, int periodFrames) {
        String name = "wirejack-test-" + ProcessHandle.current().pid();
        List<String> words = List.of(
                "jackd",
                "-n",
                name,
                "-R",
                "-d",
                "dummy",
                "-r",
                Integer.toString(rateHz),
                "-p",
                Integer.toString(periodFrames));
        var server = new LocalJack(name, start(words));
        server.awaitAnswer();
        return server;
    }

    private static Process start(List<String> words) {
        var builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JACK_NO_AUDIO_RESERVATION", "1");
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + words, e);
        }
    }

    private void awaitAnswer() {
        long deadlineNanos = System.nanoTime() + LIMIT.toNanos();
        while (!tool("jack_lsp").succeeded()) {
            if (System.nanoTime() - deadlineNanos > 0 || endsWithin(BETWEEN_LOOKS_MILLIS)) {
                close();
                throw new AssertionError("jackd does not answer");
            }
        }
    }

    private boolean endsWithin(long millis) {
        try {
            return jackd.waitFor(millis, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** For {@code -n}, or {@code JACK_DEFAULT_SERVER}. */
    public String name() {
        return name;
    }

    /** Runs one of JACK's tools. */
    public Command.Result tool(String... words) {
        return new Command(List.of(words), Map.of("JACK_DEFAULT_SERVER", name)).run();
    }

    /** Ends it as a user does; it leaves nothing behind. Twice is fine. */
    @Override
    public void close() {
        jackd.destroy();
        if (!endsWithin(LIMIT.toMillis())) {
            jackd.destroyForcibly();
        }
    }
}
