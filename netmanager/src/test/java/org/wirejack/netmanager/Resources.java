package org.wirejack.netmanager;

import java.io.File;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;

/** What this process holds. */
record Resources(int descriptors, List<String> threads, long heapBytes) {
    /** After garbage has been collected. */
    static Resources now() {
        System.gc();
        System.gc();
        int descriptors = Objects.requireNonNull(new File("/proc/self/fd").list()).length;
        long heapBytes =
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return new Resources(descriptors, ours(), heapBytes);
    }

    /** As {@link #now}, while cycles go on: a slave that hears nothing for a second leaves. */
    static Resources during(Runnable cycles) {
        CompletableFuture<Resources> result = CompletableFuture.supplyAsync(Resources::now);
        while (!result.isDone()) {
            cycles.run();
        }
        return result.join();
    }

    /** How many threads of this name there are. */
    static long threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .count();
    }

    /** Threads that our code starts, by name. */
    private static List<String> ours() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(Thread::isAlive)
                .map(Thread::getName)
                .filter(name -> name.startsWith("net-")
                        || name.startsWith("set-up")
                        || name.startsWith("engine")
                        || name.startsWith("slave"))
                .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " " + entry.getKey())
                .toList();
    }
}
