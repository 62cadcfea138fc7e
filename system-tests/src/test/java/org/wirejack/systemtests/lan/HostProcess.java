package org.wirejack.systemtests.lan;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A program that runs on a host.
 *
 * <p>It is the child of an {@code nsenter} that went into the host's namespaces for it and waits for it: signals go to
 * the program, the exit status comes back through {@code nsenter}.
 */
public final class HostProcess implements AutoCloseable {
    private static final Duration LIMIT = Duration.ofSeconds(45);
    private static final Duration END_LIMIT = Duration.ofSeconds(3);
    private static final int POLL_MILLIS = 5;
    private static final int LINES_SHOWN = 40;

    private final Process entrance;
    private final ProcessHandle program;
    private final OutputLines output;
    private final String name;

    HostProcess(Command command, String name) {
        this.name = name;
        this.entrance = command.start();
        this.output = OutputLines.of(entrance);
        this.program = awaitProgram();
    }

    /** The program's process id, as seen from outside of the host. */
    public long pid() {
        return program.pid();
    }

    public boolean isAlive() {
        return entrance.isAlive();
    }

    /** Everything printed so far on both outputs. */
    public List<String> lines() {
        return output.snapshot();
    }

    /** Waits for a line, of those printed already or later, in which the regular expression occurs. */
    public MatchResult awaitLine(String regex) {
        return awaitLine(regex, 0);
    }

    /**
     * Waits for a line with the number {@code fromLine} or a later one; take {@code lines().size()} before the event
     * that is to cause a new line.
     *
     * @throws AssertionError if no such line comes within 45 s or before the program ends
     */
    public MatchResult awaitLine(String regex, int fromLine) {
        return output.await(Pattern.compile(regex), fromLine, LIMIT)
                .orElseThrow(() -> new AssertionError("no line \"" + regex + "\" from " + this));
    }

    /** Writes a line to its standard input. */
    public void tell(String line) {
        try {
            BufferedWriter input = entrance.outputWriter();
            input.write(line + "\n");
            input.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody reads at " + this, e);
        }
    }

    /** Closes its standard input. */
    public void tellEnd() {
        try {
            entrance.outputWriter().close();
        } catch (IOException e) {
            throw new UncheckedIOException("nobody reads at " + this, e);
        }
    }

    /** Whether the program ends within the given time; returns at once when it does. */
    public boolean endsWithin(Duration limit) {
        try {
            return entrance.waitFor(limit.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw Interrupted.whileWaitingFor("end of " + name, e);
        }
    }

    /**
     * Waits for the end of the program and of its output.
     *
     * @return its exit status; 128 + signal number if a signal ended it
     * @throws AssertionError if it does not end within 45 s
     */
    public int awaitExit() {
        if (!endsWithin(LIMIT)) {
            throw new AssertionError("did not end: " + this);
        }
        output.awaitEnd(LIMIT);
        return entrance.exitValue();
    }

    /** Sends the signal; a program that has ended already is left in peace. */
    public void signal(Signal signal) {
        if (!program.isAlive()) {
            return;
        }
        switch (signal) {
            // nsenter stops and continues itself together with its child, a moment later. Doing it in this order
            // leaves it nothing to do, so that a quick CONT cannot overtake a late STOP.
            case STOP -> kill(signal, entrance.pid(), program.pid());
            case CONT -> kill(signal, program.pid(), entrance.pid());
            case TERM, INT, KILL -> kill(signal, program.pid());
        }
    }

    /** Asks the program to end, and makes it end with its children when it has not after 3 s. */
    @Override
    public void close() {
        signal(Signal.CONT);
        signal(Signal.TERM);
        if (!endsWithin(END_LIMIT)) {
            program.descendants().forEach(ProcessHandle::destroyForcibly);
            program.destroyForcibly();
        }
        if (!endsWithin(END_LIMIT)) {
            entrance.destroyForcibly();
        }
    }

    @Override
    public String toString() {
        List<String> lines = lines();
        List<String> last = lines.subList(Math.max(0, lines.size() - LINES_SHOWN), lines.size());
        String state = isAlive() ? "running" : "ended with " + entrance.exitValue();
        return name + " (" + state + "), which printed:\n  " + String.join("\n  ", last);
    }

    private ProcessHandle awaitProgram() {
        long deadlineNanos = System.nanoTime() + LIMIT.toNanos();
        while (System.nanoTime() - deadlineNanos < 0) {
            var child = entrance.children().findFirst();
            if (child.isPresent()) {
                return child.get();
            }
            if (endsWithin(Duration.ofMillis(POLL_MILLIS))) {
                return entrance.toHandle();
            }
        }
        throw new AssertionError("did not start: " + this);
    }

    private static void kill(Signal signal, long... pids) {
        for (long pid : pids) {
            Command.of("kill", "-" + signal, Long.toString(pid)).run();
        }
    }
}
