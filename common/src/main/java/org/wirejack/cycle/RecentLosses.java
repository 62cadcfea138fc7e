package org.wirejack.cycle;

/**
 * How many packets each of the last cycles was short of when it was over: so a packet that comes late is told from one
 * that comes twice. Cycle thread only.
 */
final class RecentLosses {
    /** Far more than a network holds a packet back. */
    private static final int CYCLES = 256;

    private final int[] missing = new int[CYCLES];
    private int newest;

    /** A cycle is over; cycles come in order. */
    void settled(int cycle, int missingPackets) {
        missing[cycle & CYCLES - 1] = missingPackets;
        newest = cycle;
    }

    /** Whether the cycle was over lately. */
    boolean knows(int cycle) {
        int behind = newest - cycle;
        return behind >= 0 && behind < CYCLES;
    }

    /** A packet of a cycle that is known has come: whether it can be one that was missing. */
    boolean take(int cycle) {
        int slot = cycle & CYCLES - 1;
        if (missing[slot] == 0) {
            return false;
        }
        missing[slot]--;
        return true;
    }
}
