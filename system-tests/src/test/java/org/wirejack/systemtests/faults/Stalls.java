package org.wirejack.systemtests.faults;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** When processors stood still. */
public record Stalls(List<Stall> all) {
    public Stalls {
        all = List.copyOf(all);
    }

    /** From and to in {@link System#nanoTime()}'s time. */
    public record Stall(long fromNanos, long toNanos) {
        static Stall parse(String line) {
            String[] words = line.split(" ");
            return new Stall(Long.parseLong(words[0]), Long.parseLong(words[1]));
        }

        public boolean touches(long otherFromNanos, long otherToNanos) {
            return fromNanos - otherToNanos < 0 && otherFromNanos - toNanos < 0;
        }
    }

    /** Those that were longer. */
    public Stalls longerThan(long nanos) {
        return new Stalls(all.stream()
                .filter(stall -> stall.toNanos - stall.fromNanos > nanos)
                .toList());
    }

    /** To be read: when they began after that time, and how long they were. */
    public String since(long startNanos) {
        return all.stream()
                .map(stall -> String.format(
                        Locale.ROOT,
                        "%.3f s: %.1f ms",
                        (stall.fromNanos - startNanos) / 1e9,
                        (stall.toNanos - stall.fromNanos) / 1e6))
                .collect(Collectors.joining(", "));
    }

    /** Whether one of them touches this time. */
    public boolean touch(long fromNanos, long toNanos) {
        return touching(fromNanos, toNanos) > 0;
    }

    /** How many of them touch this time. */
    public long touching(long fromNanos, long toNanos) {
        return all.stream().filter(stall -> stall.touches(fromNanos, toNanos)).count();
    }
}
