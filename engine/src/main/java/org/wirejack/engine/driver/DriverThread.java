package org.wirejack.engine.driver;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** The thread on which a driver runs its cycles: started once, ended in bounded time. */
final class DriverThread implements AutoCloseable {
    private static final long LONGEST_END_NANOS = TimeUnit.SECONDS.toNanos(3);

    private final String name;
    private final Runnable work;
    private @Nullable Thread thread;
    private volatile boolean ending;

    /** @param work returns soon after {@link #ending} has become true */
    DriverThread(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    /** @throws IllegalStateException if it was started or closed before */
    synchronized void start() {
        if (thread != null || ending) {
            throw new IllegalStateException(name + " was started or closed before");
        }
        thread = Thread.ofPlatform().daemon().name(name).start(work);
    }

    boolean ending() {
        return ending;
    }

    /** Asks the thread to end and waits for it, but no longer than three seconds. Twice is fine. */
    @Override
    public synchronized void close() {
        ending = true;
        Thread running = thread;
        if (running == null || running.equals(Thread.currentThread())) {
            return;
        }
        LockSupport.unpark(running);
        try {
            running.join(TimeUnit.NANOSECONDS.toMillis(LONGEST_END_NANOS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
