package org.wirejack.systemtests.interop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Stream;
import org.wirejack.systemtests.lan.Host;
import org.wirejack.systemtests.lan.HostProcess;

/**
 * What a program holds of its host; numbers in names are left out.
 *
 * @param threads how many of each name; the JVM's own come and go with its work and are not among them
 * @param descriptors how many of each kind
 * @param sharedFiles how many of each name in the host's {@code /dev/shm}
 */
record Footprint(
        SortedMap<String, Integer> threads,
        SortedMap<String, Integer> descriptors,
        SortedMap<String, Integer> sharedFiles) {
    private static final long PATIENCE_NANOS = 15_000_000_000L;
    private static final long POLL_NANOS = 100_000_000L;
    private static final String OF_THE_JVM = "(C# Comp|Z[A-Z]|RuntimeWorker|GC|VM |Common-Cleaner|process reaper).*";

    static Footprint of(HostProcess process, Host host) {
        Path proc = Path.of("/proc", Long.toString(process.pid()));
        SortedMap<String, Integer> threads = counts(proc.resolve("task"), Footprint::threadName);
        threads.keySet().removeIf(name -> name.matches(OF_THE_JVM));
        SortedMap<String, Integer> sharedFiles = new TreeMap<>();
        host.run("ls", "/dev/shm").forEach(name -> count(sharedFiles, name));
        return new Footprint(threads, counts(proc.resolve("fd"), Footprint::target), sharedFiles);
    }

    /** This one, or else what there is after 15 s: what has ended takes a moment to be cleared away. */
    Footprint await(HostProcess process, Host host) {
        long deadlineNanos = System.nanoTime() + PATIENCE_NANOS;
        Footprint now = of(process, host);
        while (!now.equals(this) && System.nanoTime() - deadlineNanos < 0) {
            LockSupport.parkNanos(POLL_NANOS);
            now = of(process, host);
        }
        return now;
    }

    /** One that is the same for a second. */
    static Footprint settled(HostProcess process, Host host) {
        Footprint last = of(process, host);
        for (int same = 0; same < 10; ) {
            LockSupport.parkNanos(POLL_NANOS);
            Footprint now = of(process, host);
            same = now.equals(last) ? same + 1 : 0;
            last = now;
        }
        return last;
    }

    private static SortedMap<String, Integer> counts(Path folder, Function<Path, String> name) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            entries.forEach(entry -> count(counts, name.apply(entry)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return counts;
    }

    private static void count(SortedMap<String, Integer> counts, String name) {
        if (!name.isEmpty()) {
            counts.merge(name.replaceAll("\\d+", "#"), 1, Integer::sum);
        }
    }

    private static String threadName(Path task) {
        return read(() -> Files.readString(task.resolve("comm")).strip());
    }

    /** Whose semaphore is open changes: libjack keeps that of a client that has left until another has its place. */
    private static String target(Path descriptor) {
        return read(() -> Files.readSymbolicLink(descriptor).toString()).replaceFirst("jack_sem\\..*", "jack_sem");
    }

    /** Something of a process. */
    private interface Entry {
        String read() throws IOException;
    }

    /** Empty for what has ended meanwhile. */
    private static String read(Entry entry) {
        try {
            return entry.read();
        } catch (IOException ended) {
            return "";
        }
    }
}
