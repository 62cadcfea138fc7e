package org.wirejack.systemtests.relay;

import java.nio.ByteBuffer;
import java.util.Comparator;
import java.util.PriorityQueue;

/** Packets that wait for their time. Those of the same time leave in the order they came. */
final class DelayLine {
    private final PriorityQueue<Waiting> waiting =
            new PriorityQueue<>(Comparator.comparingLong(Waiting::dueNanos).thenComparingLong(Waiting::number));
    private long nextNumber;

    private record Waiting(long dueNanos, long number, ByteBuffer packet, Outlet outlet) {}

    void add(long dueNanos, ByteBuffer packet, Outlet outlet) {
        waiting.add(new Waiting(dueNanos, nextNumber++, packet, outlet));
    }

    /** Sends all whose time has come. */
    void sendDue(long nowNanos) {
        while (nanosUntilDue(nowNanos) == 0) {
            Waiting first = waiting.remove();
            first.outlet.send(first.packet);
        }
    }

    /** Time until the first is due, 0 if it is already; {@link Long#MAX_VALUE} if none waits. */
    long nanosUntilDue(long nowNanos) {
        Waiting first = waiting.peek();
        return first == null ? Long.MAX_VALUE : Math.max(0, first.dueNanos - nowNanos);
    }
}
