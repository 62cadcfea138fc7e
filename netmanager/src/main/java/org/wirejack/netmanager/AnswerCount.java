package org.wirejack.netmanager;

import org.wirejack.cycle.CycleWindow;

/**
 * Keeps a stock slave in async mode in step. It counts its own answers, so every request that it never saw makes all its
 * later numbers one too low, and its answers seem a cycle later for good. When over a stretch of cycles not one answer
 * was as early as it used to be, they are taken to belong to later cycles; when that turns out to be wrong, back again.
 * A stretch in which most answers are missing says nothing. Cycle thread only.
 */
final class AnswerCount {
    static final int STRETCH_CYCLES = 64;
    private static final int UNKNOWN = Integer.MAX_VALUE;

    private final CycleWindow window;
    private int cycles;
    private int newestBefore;
    private int leastLag = UNKNOWN;
    private int usualLag = UNKNOWN;

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
            if (newest - newestBefore >= STRETCH_CYCLES / 2) {
                judge();
            }
            newestBefore = newest;
            cycles = 0;
            leastLag = UNKNOWN;
        }
    }

    private void judge() {
        int more = usualLag == UNKNOWN ? 0 : leastLag - usualLag;
        if (more > 0 && more < window.slots().length()) {
            window.shiftBy(more);
        } else if (more < 0 && window.shift() > 0) {
            window.shiftBy(Math.max(more, -window.shift()));
        } else if (leastLag >= 0) {
            usualLag = Math.min(usualLag, leastLag);
        }
    }
}
