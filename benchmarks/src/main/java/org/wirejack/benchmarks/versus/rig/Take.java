package org.wirejack.benchmarks.versus.rig;

import java.util.List;

/**
 * A while of one session, recorded at the slave's interface.
 *
 * @param shape what the session is like
 * @param cycles all, the first and last ones left out
 * @param stalls when a processor stood still meanwhile
 */
public record Take(Shape shape, List<Cycle> cycles, StillTimes stalls) {
    private static final double LATE_START = 1.5;

    public Take {
        cycles = List.copyOf(cycles);
    }

    /** How long the slave took for each answer, sorted; cycles that a stall touched are left out. */
    public long[] turnaroundsNanos() {
        return cycles.stream()
                .filter(cycle -> cycle.answered() && !spoilt(cycle))
                .mapToLong(Cycle::turnaroundNanos)
                .sorted()
                .toArray();
    }

    /** Cycles that a stall touched. */
    public long spoilt() {
        return cycles.stream().filter(this::spoilt).count();
    }

    /** Whether a processor stood still in this cycle, between its first packet and the moment when the answer is due. */
    public boolean spoilt(Cycle cycle) {
        return stalls.touch(cycle.firstNanos() - shape.periodNanos(), Math.max(dueNanos(cycle), cycle.answeredNanos()));
    }

    /** Cycles without an answer when it was due, but for those that a stall touched. */
    public List<Cycle> missed() {
        return cycles.stream()
                .filter(cycle -> !cycle.answered() || cycle.answeredNanos() > dueNanos(cycle))
                .filter(cycle -> !spoilt(cycle))
                .toList();
    }

    /** How often the master's next cycle came more than half a period late, but for stalls. */
    public long lateStarts() {
        long late = 0;
        for (int i = 1; i < cycles.size(); i++) {
            long fromNanos = cycles.get(i - 1).firstNanos();
            long toNanos = cycles.get(i).firstNanos();
            boolean slow = toNanos - fromNanos > LATE_START * shape.periodNanos();
            late += slow && !stalls.touch(fromNanos, toNanos) ? 1 : 0;
        }
        return late;
    }

    /** In fast mode an answer is due before the next cycle begins, else before the cycle that it belongs to. */
    private long dueNanos(Cycle cycle) {
        return cycle.firstNanos() + Math.max(1, shape.latencyCycles()) * shape.periodNanos();
    }
}
