package org.wirejack.cli.graph;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.wirejack.rt.NanoClock;

/** Passes on what jackd prints, line by line; a flood, as of xruns, is counted instead. */
final class JackdOutput {
    static final int LINES_PER_SECOND = 20;
    static final int LONGEST_LINE = 400;

    private static final long WINDOW_NANOS = 1_000_000_000L;
    private static final String PREFIX = "jackd: ";

    private final Consumer<String> lines;
    private final NanoClock clock;
    private long windowNanos;
    private int passed;
    private int withheld;

    JackdOutput(Consumer<String> lines, NanoClock clock) {
        this.lines = lines;
        this.clock = clock;
        windowNanos = clock.nanoTime();
    }

    /** Reads to the process's end, on a thread of its own. */
    void read(Child child) {
        Thread.ofPlatform().daemon().name("jackd-output").start(() -> {
            try (BufferedReader reader = new BufferedReader(child.output())) {
                read(reader);
            } catch (IOException e) {
                lines.accept(PREFIX + "its output has ended: " + e.getMessage());
            }
        });
    }

    void read(Reader reader) throws IOException {
        String line = line(reader);
        while (line != null) {
            if (!line.isBlank()) {
                pass(line);
            }
            line = line(reader);
        }
        sayWithheld();
    }

    private synchronized void pass(String line) {
        if (clock.nanoTime() - windowNanos >= WINDOW_NANOS) {
            sayWithheld();
            windowNanos = clock.nanoTime();
            passed = 0;
        }
        if (passed < LINES_PER_SECOND) {
            passed++;
            lines.accept(PREFIX + line);
        } else {
            withheld++;
        }
    }

    private synchronized void sayWithheld() {
        if (withheld > 0) {
            lines.accept(PREFIX + "(" + withheld + " lines more)");
            withheld = 0;
        }
    }

    /** The next line, its end cut where it is too long; null at the end. */
    private static @Nullable String line(Reader reader) throws IOException {
        StringBuilder line = new StringBuilder();
        int letter = reader.read();
        if (letter < 0) {
            return null;
        }
        while (letter >= 0 && letter != '\n') {
            if (line.length() < LONGEST_LINE) {
                line.append((char) letter);
            }
            letter = reader.read();
        }
        return line.toString();
    }
}
