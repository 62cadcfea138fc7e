package org.wirejack.systemtests.faults;

import java.util.List;

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

    /** Whether one of them touches this time. */
    public boolean touch(long fromNanos, long toNanos) {
        return touching(fromNanos, toNanos) > 0;
    }

    /** How many of them touch this time. */
    public long touching(long fromNanos, long toNanos) {
        return all.stream().filter(stall -> stall.touches(fromNanos, toNanos)).count();
    }
}
