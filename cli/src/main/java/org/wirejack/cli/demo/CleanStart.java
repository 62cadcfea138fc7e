package org.wirejack.cli.demo;

import java.util.concurrent.TimeUnit;
import org.wirejack.audio.Format;
import org.wirejack.cycle.CycleReport;

/**
 * Cables and slaves fade in, and a new proxy has to find its pace: waits for a stretch in which nothing is missing, but not
 * for ever. Control thread.
 */
public final class CleanStart {
    private static final long SETTLE_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final int CLEAN_CYCLES = 32;
    /** Twice as long as a slave fades in. */
    private static final int CLEAN_STRETCHES_PER_SECOND = 25;

    private final OneSlaveManager manager;
    private final int cleanCycles;

    public CleanStart(OneSlaveManager manager, Format format) {
        this.manager = manager;
        int stretchFrames = format.sampleRate() / CLEAN_STRETCHES_PER_SECOND;
        cleanCycles = Math.max(CLEAN_CYCLES, stretchFrames / format.periodFrames());
    }

    /** @param nap what to do between two looks, for some milliseconds; what it throws ends the wait */
    public void await(Runnable nap) {
        long deadline = System.nanoTime() + SETTLE_NANOS;
        CycleReport since = manager.proxy().cycles();
        CycleReport now = since;
        while (now.cycles() - since.cycles() < cleanCycles && System.nanoTime() - deadline < 0) {
            nap.run();
            now = manager.proxy().cycles();
            if (CycleSpan.spoiled(now) != CycleSpan.spoiled(since)) {
                since = now;
            }
        }
    }
}
