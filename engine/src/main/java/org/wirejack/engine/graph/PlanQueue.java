package org.wirejack.engine.graph;

import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.wirejack.rt.NanoClock;

/**
 * The way of plans from the control side to the cycle: a list to whose end control links, and along which the cycle thread
 * walks, one step per cycle. Settled plans that have a successor are passed over, fading ones never, so no edit is lost
 * however fast they come, and nothing waits.
 */
public final class PlanQueue {
    private static final int PATIENCE_PERIODS = 4;
    private static final long LONGEST_POLL_NANOS = 1_000_000;
    private static final long SHORTEST_POLL_NANOS = 50_000;

    private final NanoClock clock;
    private final long patienceNanos;

    /** Cycle thread; control only while no cycle runs. */
    private Plan current;

    /** Control side; always a settled one. */
    private Plan tail;

    /** Control side: a plan whose successor is the tail, so that a tail that nobody took can be dropped. */
    private @Nullable Plan beforeTail;

    private volatile long periodNanos;
    private volatile long takenNumber;
    private volatile long lastCycleNanos;
    private volatile boolean cycling;
    private volatile @Nullable Thread cycleThread;

    /** @param patienceNanos beyond a few periods, how long after the last cycle another one is still expected */
    PlanQueue(Plan first, long periodNanos, NanoClock clock, long patienceNanos) {
        current = first;
        tail = first;
        this.periodNanos = periodNanos;
        this.clock = clock;
        this.patienceNanos = patienceNanos;
    }

    /** The plan of the cycle that begins now. Cycle thread only. */
    public Plan take() {
        lastCycleNanos = clock.nanoTime();
        cycleThread = Thread.currentThread();
        cycling = true;
        Plan plan = current;
        Plan next = plan.next();
        while (next != null) {
            plan = next;
            next = plan.fading() ? null : plan.next();
        }
        if (plan != current) {
            current = plan;
            takenNumber = plan.number();
        }
        return plan;
    }

    /** Whether no cycle has begun lately. Any thread. */
    boolean idle() {
        return !cycling || clock.nanoTime() - lastCycleNanos > PATIENCE_PERIODS * periodNanos + patienceNanos;
    }

    /** No cycle is expected until one begins. Any thread. */
    void rest() {
        cycling = false;
    }

    /**
     * Lets plans follow all others. They are linked with each other first: the cycle must never come to the end of the list
     * in a fading plan.
     *
     * @param chain any number of fading plans and a settled one
     */
    void append(List<Plan> chain) {
        for (int i = 1; i < chain.size(); i++) {
            chain.get(i - 1).next(chain.get(i));
        }
        Plan first = chain.getFirst();
        tail.next(first);
        if (beforeTail != null) {
            beforeTail.next(first);
        }
        if (chain.size() > 1) {
            beforeTail = chain.get(chain.size() - 2);
        } else if (beforeTail == null) {
            beforeTail = tail;
        }
        tail = chain.getLast();
    }

    /** Forgets all plans but this one. Control side, while no cycle runs. */
    void reset(Plan plan, long newPeriodNanos) {
        periodNanos = newPeriodNanos;
        current = plan;
        tail = plan;
        beforeTail = null;
        takenNumber = plan.number();
    }

    /**
     * Waits until a cycle has begun with this plan or a later one; not on the cycle's own thread, and no longer than
     * cycles run. Control threads, without the patchbay's lock.
     */
    void await(Plan plan) {
        if (Thread.currentThread().equals(cycleThread)) {
            return;
        }
        boolean interrupted = Thread.interrupted();
        long beganNanos = clock.nanoTime();
        long pollNanos = Math.clamp(periodNanos / 4, SHORTEST_POLL_NANOS, LONGEST_POLL_NANOS);
        while (takenNumber < plan.number() && !idle() && clock.nanoTime() - beganNanos < longestNanos()) {
            LockSupport.parkNanos(this, pollNanos);
            interrupted |= Thread.interrupted();
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private long longestNanos() {
        return 2 * (PATIENCE_PERIODS * periodNanos + patienceNanos);
    }
}
