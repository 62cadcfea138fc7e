package org.wirejack.cycle;

import org.jspecify.annotations.Nullable;

/**
 * The few cycles around the one that is due, by number: a window that only moves forward. Cycle thread only.
 *
 * <p>Cycle numbers are 32 bits that wrap, so only their differences are compared.
 */
public final class CycleSlots {
    private final CycleSlot[] slots;
    private final int mask;
    private int next;

    /** @param slots as many as the window is long; a power of two */
    CycleSlots(CycleSlot[] slots) {
        this.slots = slots;
        mask = slots.length - 1;
    }

    /** Cycles in the window. */
    public int length() {
        return slots.length;
    }

    /** The cycle that is due next: the first of the window. */
    public int next() {
        return next;
    }

    /** How far {@code cycle} lies behind the one that is due; negative: it is over. */
    public int ahead(int cycle) {
        return cycle - next;
    }

    /** The slot of a cycle of which something has come, or null. The cycle lies in the window. */
    public @Nullable CycleSlot find(int cycle) {
        CycleSlot slot = slots[cycle & mask];
        return slot.holds(cycle) ? slot : null;
    }

    /** The slot for a cycle in the window, begun if need be. */
    CycleSlot claim(int cycle, long nowNanos) {
        CycleSlot slot = slots[cycle & mask];
        if (!slot.holds(cycle)) {
            slot.release();
            slot.claim(cycle, nowNanos);
        }
        return slot;
    }

    /** The cycle that was due is over. */
    public void advance() {
        slots[next & mask].release();
        next++;
    }

    /** Begins anew with {@code cycle} as the one that is due; all others are forgotten. */
    void restart(int cycle) {
        for (CycleSlot slot : slots) {
            if (slot.used()) {
                slot.release();
            }
        }
        next = cycle;
    }
}
