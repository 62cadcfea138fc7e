package org.wirejack.rt;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The Java machine's own threads that a cycle waits for when the collector stops it. At ordinary priority a loaded
 * machine starves them, and the cycle with them: raised to 10, the longest stop under load fell from 567 to 199 us (ZGC)
 * and from 2146 to 403 us (Shenandoah).
 *
 * <p>Control threads, once, at start; workers that start later inherit the priority.
 */
public final class JvmThreads {
    /** Below every audio thread, above every ordinary one. */
    public static final int PRIORITY = 10;

    /** As little as there is: jackd gives its clients 5 unless it is told otherwise. */
    public static final int PRIORITY_BELOW_JACK = 1;

    /** Names as HotSpot gives them, which the kernel cuts to 15 characters. */
    private static final Pattern NAMES = Pattern.compile("VM Thread|VM Periodic Tas|ZDriver.*|ZWorker.*|Shenandoah.*");

    private static final Path TASKS = Path.of("/proc/self/task");

    private JvmThreads() {}

    /** Gives the virtual machine's and the concurrent collectors' threads a real-time priority. */
    public static RealtimeOutcome raise(int priority) {
        if (!SchedulerCalls.available() || !Files.isDirectory(TASKS)) {
            return RealtimeOutcome.unavailable("no real-time priority for the collector on this system");
        }
        try {
            return raiseAll(threads(), priority);
        } catch (IOException e) {
            return RealtimeOutcome.refused("no real-time priority for the collector (" + e.getMessage() + ")");
        }
    }

    private static RealtimeOutcome raiseAll(List<Integer> threads, int priority) {
        Errno errno = new Errno();
        int raised = 0;
        for (int thread : threads) {
            if (SchedulerCalls.setScheduler(errno, thread, SchedulerCalls.SCHED_FIFO, priority) == 0) {
                raised++;
            } else if (errno.value() != Errno.ESRCH) {
                return RealtimeOutcome.refused("no real-time priority for the collector (" + errno.text() + ")");
            }
        }
        return RealtimeOutcome.granted(raised + " threads of the Java machine at real-time priority " + priority);
    }

    /** System ids of the threads in question. */
    private static List<Integer> threads() throws IOException {
        List<Integer> threads = new ArrayList<>();
        try (DirectoryStream<Path> tasks = Files.newDirectoryStream(TASKS)) {
            for (Path task : tasks) {
                if (NAMES.matcher(name(task)).matches()) {
                    threads.add(Integer.parseInt(task.getFileName().toString()));
                }
            }
        }
        return threads;
    }

    /** Empty if the thread has ended meanwhile. */
    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm")).strip();
        } catch (IOException ended) {
            return "";
        }
    }
}
