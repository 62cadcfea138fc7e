package org.wirejack.engine.driver;

import org.wirejack.rt.DeadlineSleeper;
import org.wirejack.rt.NanoClock;

/**
 * What a driver's thread needs to keep time.
 *
 * @param clock tells the time
 * @param sleeper waits on the same clock
 * @param threadSetUp run once on the driver's thread before its first cycle, to give it real-time priority for one
 */
public record Pacing(NanoClock clock, DeadlineSleeper sleeper, Runnable threadSetUp) {
    /** The machine's clock, and a thread like any other. */
    public static Pacing system() {
        return new Pacing(NanoClock.SYSTEM, DeadlineSleeper.parking(), () -> {});
    }
}
