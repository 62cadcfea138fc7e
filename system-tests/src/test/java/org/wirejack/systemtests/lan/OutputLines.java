package org.wirejack.systemtests.lan;

import java.io.BufferedReader;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines that a program has printed so far, to look at or to wait for. */
final class OutputLines {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final List<String> lines = new ArrayList<>();
    private boolean ended;

    /** Starts reading everything that the process prints, on a thread of its own. */
    static OutputLines of(Process process) {
        var output = new OutputLines();
        Thread.ofPlatform().daemon().name("output-" + process.pid()).start(() -> output.readAll(process.inputReader()));
        return output;
    }

    List<String> snapshot() {
        lock.lock();
        try {
            return List.copyOf(lines);
        } finally {
            lock.unlock();
        }
    }

    /** Waits for a line at or after {@code fromLine} in which the pattern occurs; empty at the limit or at the end. */
    Optional<MatchResult> await(Pattern pattern, int fromLine, Duration limit) {
        long remainingNanos = limit.toNanos();
        int next = fromLine;
        lock.lock();
        try {
            while (true) {
                for (; next < lines.size(); next++) {
                    Matcher matcher = pattern.matcher(lines.get(next));
                    if (matcher.find()) {
                        return Optional.of(matcher.toMatchResult());
                    }
                }
                if (ended || remainingNanos <= 0) {
                    return Optional.empty();
                }
                remainingNanos = changed.awaitNanos(remainingNanos);
            }
        } catch (InterruptedException e) {
            throw Interrupted.whileWaitingFor(pattern.pattern(), e);
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the program and all that share its output have closed it. */
    boolean awaitEnd(Duration limit) {
        long remainingNanos = limit.toNanos();
        lock.lock();
        try {
            while (!ended && remainingNanos > 0) {
                remainingNanos = changed.awaitNanos(remainingNanos);
            }
            return ended;
        } catch (InterruptedException e) {
            throw Interrupted.whileWaitingFor("end of output", e);
        } finally {
            lock.unlock();
        }
    }

    private void readAll(BufferedReader reader) {
        try (reader) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                add(line);
            }
        } catch (IOException e) {
            add("(output lost: " + e.getMessage() + ")");
        } finally {
            end();
        }
    }

    private void add(String line) {
        lock.lock();
        try {
            lines.add(line);
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
