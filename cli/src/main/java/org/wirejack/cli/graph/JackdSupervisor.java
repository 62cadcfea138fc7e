package org.wirejack.cli.graph;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.rt.NanoClock;

/**
 * Keeps a jackd running: what has ended is started again, at once at first and less and less often while it does not
 * last. One control thread.
 */
final class JackdSupervisor implements AutoCloseable {
    static final long FIRST_PAUSE_NANOS = 250_000_000L;
    static final long LONGEST_PAUSE_NANOS = 8_000_000_000L;
    /** One that has run for so long was not a failed attempt. */
    static final long STEADY_NANOS = 10_000_000_000L;

    private static final long END_MILLIS = 900;
    private static final long KILL_MILLIS = 500;
    /** Above this, what Java says of a process's end is a signal's number. */
    private static final int SIGNALS = 128;

    private final List<String> words;
    private final Launcher launcher;
    private final JackdOutput output;
    private final Consumer<String> lines;
    private final NanoClock clock;
    private @Nullable Process process;
    private long startedNanos;
    private long dueNanos;
    private long pauseNanos = FIRST_PAUSE_NANOS;
    private boolean closed;

    /**
     * @param words of jackd's command line
     * @param lines hears what becomes of it, and what it prints, on threads of their own
     */
    JackdSupervisor(List<String> words, Launcher launcher, Consumer<String> lines, NanoClock clock) {
        this.words = List.copyOf(words);
        this.launcher = launcher;
        this.lines = lines;
        this.clock = clock;
        output = new JackdOutput(lines, clock);
        dueNanos = clock.nanoTime();
    }

    /** Starts it, or notices that it has ended; a few times a second. */
    void tick() {
        Process running = process;
        if (running != null && !running.isAlive()) {
            ended(running.exitValue());
        } else if (running == null && !closed && clock.nanoTime() - dueNanos >= 0) {
            start();
        }
    }

    private void start() {
        startedNanos = clock.nanoTime();
        try {
            Process started = launcher.launch(words);
            process = started;
            output.read(started);
            lines.accept("graph: started " + String.join(" ", words));
        } catch (IOException e) {
            again("cannot start jackd: " + e.getMessage());
        }
    }

    private void ended(int status) {
        process = null;
        if (clock.nanoTime() - startedNanos >= STEADY_NANOS) {
            pauseNanos = FIRST_PAUSE_NANOS;
        }
        again("jackd has ended " + (status > SIGNALS ? "by signal " + (status - SIGNALS) : "with status " + status));
    }

    private void again(String what) {
        lines.accept("graph: " + what + "; starting it again in " + TimeUnit.NANOSECONDS.toMillis(pauseNanos) + " ms");
        dueNanos = clock.nanoTime() + pauseNanos;
        pauseNanos = Math.min(2 * pauseNanos, LONGEST_PAUSE_NANOS);
    }

    /** Asks it to end, and ends it if it does not, within a second and a half. Twice is fine. */
    @Override
    public void close() {
        closed = true;
        Process running = process;
        process = null;
        if (running != null) {
            end(running);
        }
    }

    private void end(Process running) {
        try {
            running.destroy();
            if (!running.waitFor(END_MILLIS, TimeUnit.MILLISECONDS)) {
                lines.accept("graph: jackd does not end when asked to, killing it");
                running.destroyForcibly().waitFor(KILL_MILLIS, TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            running.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
