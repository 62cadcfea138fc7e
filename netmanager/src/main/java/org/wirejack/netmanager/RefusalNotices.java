package org.wirejack.netmanager;

import java.util.HashMap;
import java.util.Map;
import org.wirejack.rt.NanoClock;

/**
 * Tells the user why slaves are not served: each reason once for each slave, though it announces itself three times a
 * second, and no more than a few lines a second whoever sends what. Any thread.
 */
final class RefusalNotices {
    private static final int MAX_REMEMBERED = 1000;
    private static final int BURST_LINES = 20;
    private static final long NANOS_PER_LINE = 1_000_000_000L;

    private final ManagerListener listener;
    private final NanoClock clock;
    private final Map<SlaveIdentity, String> said = new HashMap<>();
    private int linesLeft = BURST_LINES;
    private long refilledNanos;
    private long leftOut;

    RefusalNotices(ManagerListener listener, NanoClock clock) {
        this.listener = listener;
        this.clock = clock;
        refilledNanos = clock.nanoTime();
    }

    synchronized void say(SlaveIdentity slave, String line) {
        if (said.size() >= MAX_REMEMBERED) {
            said.clear();
        }
        if (line.equals(said.put(slave, line))) {
            return;
        }
        refill();
        if (linesLeft == 0) {
            leftOut++;
            return;
        }
        linesLeft--;
        listener.notice(leftOut == 0 ? line : line + " (" + leftOut + " more refusals were not shown)");
        leftOut = 0;
    }

    private void refill() {
        long lines = (clock.nanoTime() - refilledNanos) / NANOS_PER_LINE;
        linesLeft = (int) Math.min(BURST_LINES, linesLeft + lines);
        refilledNanos += lines * NANOS_PER_LINE;
    }
}
