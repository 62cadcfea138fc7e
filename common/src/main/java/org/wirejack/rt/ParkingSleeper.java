package org.wirejack.rt;

import java.util.concurrent.locks.LockSupport;

/** Sleeps by parking the thread: as exact as the system's own call where the thread is real-time. */
final class ParkingSleeper implements DeadlineSleeper {
    @Override
    public void sleepUntil(long deadlineNanos) {
        long restNanos = deadlineNanos - System.nanoTime();
        while (restNanos > 0) {
            LockSupport.parkNanos(restNanos);
            restNanos = deadlineNanos - System.nanoTime();
        }
    }
}
