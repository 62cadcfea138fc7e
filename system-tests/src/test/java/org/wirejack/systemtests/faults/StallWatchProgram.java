package org.wirejack.systemtests.faults;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.MemorySegment;
import java.lang.invoke.MethodHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.wirejack.rt.CLibrary;
import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.RealtimeThread;

/** A thread on each processor, in real time, that wants to run every fifth of a millisecond and notes when it could not. */
final class StallWatchProgram {
    private static final long STEP_NANOS = 200_000;
    private static final int MAX_STALLS = 1 << 18;
    private static final int MASK_BYTES = 128;
    private static final MethodHandle SCHED_SETAFFINITY =
            CLibrary.bind("sched_setaffinity", FunctionDescriptor.of(JAVA_INT, JAVA_INT, JAVA_LONG, ADDRESS));

    private StallWatchProgram() {}

    /**
     * Arguments: the file for what was noticed, from how many microseconds on, and the threads' priority.
     * Each line of its input makes it write the file; it ends with its input.
     */
    static void main(String[] arguments) throws IOException {
        long thresholdNanos = Long.parseLong(arguments[1]) * 1000;
        int priority = Integer.parseInt(arguments[2]);
        List<Watcher> watchers = new ArrayList<>();
        for (int processor = 0; processor < Runtime.getRuntime().availableProcessors(); processor++) {
            var watcher = new Watcher(processor, thresholdNanos, priority);
            watchers.add(watcher);
            Thread.ofPlatform().daemon().name("watch-" + processor).start(watcher);
        }
        System.out.println("watching " + watchers.size() + " processors");
        var input = new BufferedReader(new InputStreamReader(System.in));
        while (input.readLine() != null) {
            List<String> lines = new ArrayList<>();
            watchers.forEach(watcher -> watcher.print(lines));
            Files.write(Path.of(arguments[0]), lines);
            System.out.println("reported");
        }
    }

    /** One processor's. */
    private static final class Watcher implements Runnable {
        private final int processor;
        private final long thresholdNanos;
        private final int priority;
        private final long[] fromNanos = new long[MAX_STALLS];
        private final long[] toNanos = new long[MAX_STALLS];
        private volatile int stalls;

        Watcher(int processor, long thresholdNanos, int priority) {
            this.processor = processor;
            this.thresholdNanos = thresholdNanos;
            this.priority = priority;
        }

        @Override
        public void run() {
            pin();
            RealtimeThread.enter(priority);
            DeadlineSleeper sleeper = DeadlineSleeper.ofSystem();
            long dueNanos = System.nanoTime() + STEP_NANOS;
            while (stalls < MAX_STALLS) {
                sleeper.sleepUntil(dueNanos);
                long nowNanos = System.nanoTime();
                if (nowNanos - dueNanos > thresholdNanos) {
                    note(dueNanos, nowNanos);
                }
                dueNanos = nowNanos + STEP_NANOS;
            }
        }

        private void note(long from, long to) {
            int next = stalls;
            fromNanos[next] = from;
            toNanos[next] = to;
            stalls = next + 1;
        }

        private void pin() {
            try (Arena arena = Arena.ofConfined()) {
                MemorySegment mask = arena.allocate(MASK_BYTES, Long.BYTES);
                mask.set(JAVA_LONG, processor / Long.SIZE * Long.BYTES, 1L << processor);
                int result = (int) SCHED_SETAFFINITY.invokeExact(0, (long) MASK_BYTES, mask);
                if (result != 0) {
                    System.out.println("processor " + processor + " cannot be watched alone");
                }
            } catch (Throwable e) {
                throw new LinkageError("sched_setaffinity", e);
            }
        }

        void print(List<String> lines) {
            for (int i = 0; i < stalls; i++) {
                lines.add(fromNanos[i] + " " + toNanos[i]);
            }
        }
    }
}
