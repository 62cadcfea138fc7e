package org.wirejack.engine.driver;

import java.util.concurrent.locks.LockSupport;

/** How a driver waits for its next cycle. */
@FunctionalInterface
public interface Sleeper {
    Sleeper PARKING = deadlineNanos -> {
        for (long left = deadlineNanos - System.nanoTime(); left > 0; left = deadlineNanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    };

    /** Returns when the clock that belongs to this sleeper has reached the deadline; at once if it is over. */
    void sleepUntil(long deadlineNanos);
}
