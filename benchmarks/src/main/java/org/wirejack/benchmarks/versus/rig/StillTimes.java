package org.wirejack.benchmarks.versus.rig;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.wirejack.systemtests.faults.Stalls;

/** Times in which something stood still, to be asked often. */
public final class StillTimes {
    /** Sorted, and none touches the next. */
    private final long[] fromNanos;

    private final long[] toNanos;

    private StillTimes(long[] fromNanos, long[] toNanos) {
        this.fromNanos = fromNanos;
        this.toNanos = toNanos;
    }

    /** Joins those that overlap, and moves all of them by so much. */
    public static StillTimes of(List<Stalls.Stall> stalls, long shiftNanos) {
        List<Stalls.Stall> sorted = stalls.stream()
                .sorted(Comparator.comparingLong(Stalls.Stall::fromNanos))
                .toList();
        var from = new long[sorted.size()];
        var to = new long[sorted.size()];
        int count = 0;
        for (Stalls.Stall stall : sorted) {
            if (count > 0 && stall.fromNanos() + shiftNanos <= to[count - 1]) {
                to[count - 1] = Math.max(to[count - 1], stall.toNanos() + shiftNanos);
            } else {
                from[count] = stall.fromNanos() + shiftNanos;
                to[count++] = stall.toNanos() + shiftNanos;
            }
        }
        return new StillTimes(Arrays.copyOf(from, count), Arrays.copyOf(to, count));
    }

    /** Whether one of them touches this time. */
    public boolean touch(long otherFromNanos, long otherToNanos) {
        int at = Arrays.binarySearch(fromNanos, otherToNanos);
        int last = at >= 0 ? at : -at - 2;
        return last >= 0 && toNanos[last] >= otherFromNanos;
    }

    /** How many there are. */
    public int count() {
        return fromNanos.length;
    }
}
