package org.wirejack.cycle;

import org.jspecify.annotations.Nullable;
import org.wirejack.wire.DataType;
import org.wirejack.wire.HeaderFlyweight;

/**
 * Decides which cycle a packet belongs to, and whether it can be true. Cycle thread only.
 *
 * <p>A number that lies in the past is late. One that lies further ahead than time allows is not believed: a single bad
 * packet must not make the session jump. When the peer insists, with many syncs that agree, the window follows it.
 */
public final class CycleWindow {
    /** Syncs in a row outside the window before the peer is believed: more than a burst of old packets brings. */
    private static final int INSISTING_SYNCS = 32;

    private final CycleSlots slots;
    private final ReceiverShape shape;
    private final long periodNanos;
    private final CycleCounters counters;
    private final RecentLosses losses = new RecentLosses();
    private int shift;
    private int outsideSyncs;
    private int lastOutside;
    private long progressNanos;
    private boolean begun;
    private int skippedCycles;

    CycleWindow(CycleSlots slots, ReceiverShape shape, long periodNanos, CycleCounters counters) {
        this.slots = slots;
        this.shape = shape;
        this.periodNanos = periodNanos;
        this.counters = counters;
        slots.restart(shape.firstCycle());
    }

    public CycleSlots slots() {
        return slots;
    }

    /** The packet's cycle in our numbers. */
    int cycleOf(HeaderFlyweight header) {
        return header.cycle() + shift;
    }

    /** How much later than their numbers say a peer's cycles are taken to be, for one that counts its own answers. */
    public int shift() {
        return shift;
    }

    /** Moves the peer's cycles by {@code cycles} more. What is there already stays where it is. */
    public void shiftBy(int cycles) {
        shift += cycles;
    }

    /** Whether the packet may be placed; if not, it is counted. */
    boolean admits(int cycle, HeaderFlyweight header, long nowNanos) {
        if (!begun && shape.followsPeer()) {
            begin(cycle, nowNanos);
        }
        begun = true;
        int ahead = slots.ahead(cycle);
        if (ahead >= 0 && ahead <= allowedLead(nowNanos)) {
            outsideSyncs = 0;
            return true;
        }
        count(cycle, ahead);
        if (shape.followsPeer() && header.dataType() == DataType.SYNC) {
            weigh(cycle);
        }
        return false;
    }

    /** A peer that begins where peers begin may have lost its first cycles: they are due all the same. */
    private void begin(int cycle, long nowNanos) {
        int ahead = slots.ahead(cycle);
        if (ahead < 0 || ahead > shape.leadCycles()) {
            slots.restart(cycle);
        }
        progressNanos = nowNanos;
    }

    private void count(int cycle, int ahead) {
        if (ahead >= 0 || !losses.knows(cycle)) {
            counters.earlyPackets.increment();
        } else if (losses.take(cycle)) {
            counters.latePackets.increment();
        } else {
            counters.duplicatePackets.increment();
        }
    }

    private long allowedLead(long nowNanos) {
        return shape.followsPeer()
                ? shape.leadCycles() + Math.max(0, nowNanos - progressNanos) / periodNanos
                : shape.leadCycles();
    }

    /** Whether an admitted cycle has no place beside the one that is due. */
    boolean lacksRoom(int cycle) {
        return slots.ahead(cycle) >= slots.length();
    }

    /** After a long pause the newest cycles are worth more than the old: gives up those that no longer fit. */
    void makeRoom(int cycle) {
        while (lacksRoom(cycle)) {
            slots.advance();
            counters.skipped.increment();
            skippedCycles++;
        }
    }

    private void weigh(int cycle) {
        outsideSyncs = cycle - lastOutside == 1 ? outsideSyncs + 1 : 1;
        lastOutside = cycle;
        if (outsideSyncs == INSISTING_SYNCS) {
            slots.restart(cycle + 1);
            outsideSyncs = 0;
        }
    }

    /** Cycles given up since this was asked last. */
    public int takeSkipped() {
        int taken = skippedCycles;
        skippedCycles = 0;
        return taken;
    }

    /** The due cycle is over, with so many packets missing. */
    void finish(int missingPackets) {
        losses.settled(slots.next(), missingPackets);
        slots.advance();
    }

    /** When the peer's cycles last went on. */
    long progressNanos() {
        return progressNanos;
    }

    /**
     * The due cycle is run. The peer's time is taken from the packets and, where none came, from the period: never from
     * how long we waited, or cycles that miss something would put off all that follow.
     *
     * @param slot what came of the cycle
     */
    public void progress(@Nullable CycleSlot slot, long nowNanos) {
        long expectedNanos = progressNanos + periodNanos;
        long earliestNanos = expectedNanos - periodNanos / 2;
        long heardNanos = slot == null ? expectedNanos : later(slot.lastNanos(), earliestNanos);
        progressNanos = heardNanos - nowNanos > 0 ? nowNanos : heardNanos;
    }

    private static long later(long nanos, long otherNanos) {
        return nanos - otherNanos > 0 ? nanos : otherNanos;
    }
}
