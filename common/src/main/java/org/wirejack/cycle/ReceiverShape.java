package org.wirejack.cycle;

/**
 * How a receiver takes what it gets.
 *
 * @param windowCycles cycles that are kept apart at once; made a power of two
 * @param firstCycle the cycle that is due first
 * @param leadCycles how many cycles a packet may be ahead of the one that is due without time having passed
 * @param followsPeer whether the window follows the peer's numbers (a slave), or our own (a master)
 */
public record ReceiverShape(int windowCycles, int firstCycle, int leadCycles, boolean followsPeer) {
    private static final int MIN_WINDOW = 8;
    private static final int LEAD_FOR_REORDERING = 3;

    /** For a slave: cycles come when the master sends them, at most its latency ahead. */
    public static ReceiverShape slave(int latencyCycles) {
        int lead = latencyCycles + LEAD_FOR_REORDERING;
        return new ReceiverShape(windowFor(lead), 1, lead, true);
    }

    /** For a master: answers come for cycles that were sent and are not over. */
    public static ReceiverShape master(int latencyCycles) {
        return new ReceiverShape(windowFor(latencyCycles + 2), 1 - latencyCycles, latencyCycles, false);
    }

    private static int windowFor(int cycles) {
        int atLeast = Math.max(MIN_WINDOW, cycles + 1);
        return Integer.highestOneBit(atLeast - 1) << 1;
    }
}
