package org.wirejack.benchmarks.versus.rig;

import java.util.concurrent.TimeUnit;
import org.wirejack.systemtests.lan.Interrupted;

/** Lets time pass. */
public final class Rest {
    private static final double MICROS_PER_SECOND = 1e6;

    private Rest() {}

    public static void seconds(double seconds) {
        try {
            TimeUnit.MICROSECONDS.sleep((long) (seconds * MICROS_PER_SECOND));
        } catch (InterruptedException e) {
            throw Interrupted.whileWaitingFor("the end of a measurement", e);
        }
    }
}
