package org.wirejack.cli.graph;

import java.io.IOException;
import java.time.Duration;
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

    private static final Duration TIME_TO_END = Duration.ofMillis(900);
    private static final Duration TIME_TO_DIE = Duration.ofMillis(500);
    /** Added to a signal's number, where one has ended a process. */
    private static final int SIGNALS = 128;

    private static final int LAST_SIGNAL = 64;

    private final JackdCommand command;
    private final Launcher launcher;
    private final Namesake namesake;
    private final JackdOutput output;
    private final Consumer<String> lines;
    private final NanoClock clock;
    private @Nullable Child child;
    private long startedNanos;
    private long dueNanos;
    private long pauseNanos = FIRST_PAUSE_NANOS;
    private boolean closed;

    /**
     * @param namesake who may have its name when it does not start
     * @param lines hears what becomes of it, and what it prints, on threads of their own
     */
    JackdSupervisor(
            JackdCommand command, Launcher launcher, Namesake namesake, Consumer<String> lines, NanoClock clock) {
        this.command = command;
        this.launcher = launcher;
        this.namesake = namesake;
        this.lines = lines;
        this.clock = clock;
        output = new JackdOutput(lines, clock);
        dueNanos = clock.nanoTime();
    }

    /** Starts it, or notices that it has ended; a few times a second. */
    void tick() {
        Child running = child;
        if (running != null && !running.alive()) {
            ended(running.status());
        } else if (running == null && !closed && clock.nanoTime() - dueNanos >= 0) {
            start();
        }
    }

    private void start() {
        startedNanos = clock.nanoTime();
        try {
            Child started = launcher.launch(command.boundWords());
            child = started;
            output.read(started);
            lines.accept("graph: started " + command.line());
        } catch (IOException e) {
            again("cannot start jackd: " + e.getMessage());
        }
    }

    private void ended(int status) {
        child = null;
        if (clock.nanoTime() - startedNanos >= STEADY_NANOS) {
            pauseNanos = FIRST_PAUSE_NANOS;
        }
        boolean signalled = status > SIGNALS && status <= SIGNALS + LAST_SIGNAL;
        again("jackd has ended " + (signalled ? "by signal " + (status - SIGNALS) : "with status " + status));
        if (!signalled) {
            namesake.pid().ifPresent(this::sayCure);
        }
    }

    /** Asked to end, one that searches a master does not. */
    private void sayCure(long pid) {
        lines.accept("graph: another jackd named \"" + command.serverName() + "\" runs here: end it (kill -KILL " + pid
                + "), or choose another name (--jackd-name)");
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
        Child running = child;
        child = null;
        if (running != null) {
            end(running);
        }
    }

    private void end(Child running) {
        try {
            running.ask();
            if (!running.endsWithin(TIME_TO_END)) {
                lines.accept("graph: jackd does not end when asked to, killing it");
                running.kill();
                if (!running.endsWithin(TIME_TO_DIE)) {
                    lines.accept("graph: jackd does not end");
                }
            }
        } catch (InterruptedException e) {
            running.kill();
            Thread.currentThread().interrupt();
        }
    }
}
