package org.wirejack.cli.console;

import java.io.PrintWriter;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Lines for the user, said by any thread without waiting and printed by the one that runs the command: a terminal that
 * has stopped must not hold up a driver.
 */
public final class Lines {
    private static final int CAPACITY = 1024;

    private final BlockingQueue<String> waiting = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong dropped = new AtomicLong();
    private final PrintWriter out;

    public Lines(PrintWriter out) {
        this.out = out;
    }

    /** Any thread. A line that finds the queue full is dropped and counted. */
    public void say(String line) {
        if (!waiting.offer(line)) {
            dropped.incrementAndGet();
        }
    }

    /** Whether there is something to print. */
    public boolean waiting() {
        return !waiting.isEmpty();
    }

    /** Prints what there is and comes within the time. */
    public void printFor(long nanos) {
        long deadline = System.nanoTime() + nanos;
        try {
            String line = next(nanos);
            while (line != null) {
                out.println(line);
                line = next(deadline - System.nanoTime());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        sayWhatIsMissing();
        out.flush();
    }

    /** Prints what there is. */
    public void printRest() {
        printFor(0);
    }

    private void sayWhatIsMissing() {
        long missing = dropped.getAndSet(0);
        if (missing > 0) {
            out.println("(" + missing + " lines more than could be printed)");
        }
    }

    private @Nullable String next(long nanos) throws InterruptedException {
        return waiting.poll(Math.max(nanos, 0), TimeUnit.NANOSECONDS);
    }
}
