package org.wirejack.netmanager;

import org.wirejack.cycle.CycleWindow;

/**
 * Keeps a stock slave in async mode in step. It counts its own answers, so every request that it never saw makes all its
 * later numbers one too low, and its answers seem a cycle later for good. When over a stretch of cycles not one answer
 * was as early as it used to be, they are taken to belong to later cycles. Cycle thread only.
 */
final class AnswerCount {
    private static final int STRETCH_CYCLES = 64;

    private final CycleWindow window;
    private int cycles;
    private int leastLag = Integer.MAX_VALUE;
    private int usualLag = Integer.MAX_VALUE;

    AnswerCount(CycleWindow window) {
        this.window = window;
    }

    /**
     * @param sent the cycle sent last
     * @param newest the newest cycle of which something came, in our numbers
     */
    void onCycle(int sent, int newest) {
        leastLag = Math.min(leastLag, sent - newest);
        cycles++;
        if (cycles == STRETCH_CYCLES) {
            judge();
            cycles = 0;
            leastLag = Integer.MAX_VALUE;
        }
    }

    private void judge() {
        int more = leastLag - usualLag;
        if (usualLag != Integer.MAX_VALUE && more > 0 && more < window.slots().length()) {
            window.shiftBy(more);
        } else if (leastLag >= 0) {
            usualLag = Math.min(usualLag, leastLag);
        }
    }
}
