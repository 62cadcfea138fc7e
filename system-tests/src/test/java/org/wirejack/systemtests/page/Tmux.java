package org.wirejack.systemtests.page;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import org.wirejack.systemtests.lan.Command;

/** A terminal of 80 columns and 24 lines with one program in it. */
final class Tmux implements AutoCloseable {
    static final int COLUMNS = 80;
    static final int ROWS = 24;

    private static final long PATIENCE_NANOS = 20_000_000_000L;
    private static final long LOOK_NANOS = 100_000_000L;

    private final String server;

    /** @param server a name that no other has */
    Tmux(String server, Command program) {
        this.server = server;
        var words = new ArrayList<>(List.of(
                "-f", "/dev/null", "new-session", "-d", "-x", Integer.toString(COLUMNS), "-y", Integer.toString(ROWS)));
        words.addAll(program.words());
        Command.Result result = run(words);
        if (!result.succeeded()) {
            throw new AssertionError("tmux: " + result.lines());
        }
    }

    private Command.Result run(List<String> words) {
        var all = new ArrayList<>(List.of("env", "LC_ALL=C.UTF-8", "tmux", "-u", "-L", server));
        all.addAll(words);
        return Command.of(all.toArray(String[]::new)).run();
    }

    /** What is to be seen. */
    List<String> screen() {
        return run(List.of("capture-pane", "-p")).lines();
    }

    /**
     * What is to be seen once it is so.
     *
     * @throws AssertionError if it is not within 20 s
     */
    List<String> await(Predicate<List<String>> wanted) {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        List<String> seen = screen();
        while (!wanted.test(seen)) {
            if (System.nanoTime() - deadlineNanos > 0) {
                throw new AssertionError("not what was awaited:\n" + String.join("\n", seen));
            }
            LockSupport.parkNanos(LOOK_NANOS);
            seen = screen();
        }
        return seen;
    }

    void press(String key) {
        run(List.of("send-keys", key));
    }

    /** Whether the program has ended within 20 s. */
    boolean ends() {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        while (run(List.of("has-session")).succeeded() && System.nanoTime() - deadlineNanos < 0) {
            LockSupport.parkNanos(LOOK_NANOS);
        }
        return !run(List.of("has-session")).succeeded();
    }

    @Override
    public void close() {
        run(List.of("kill-server"));
    }
}
