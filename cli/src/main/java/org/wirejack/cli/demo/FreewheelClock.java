package org.wirejack.cli.demo;

import java.util.concurrent.locks.LockSupport;
import org.wirejack.audio.DrivenServer;

/** Runs a server at an easy pace until it is told to hurry, and then as fast as the graph goes. */
final class FreewheelClock implements DemoClock {
    private final DrivenServer server;
    private final Thread thread;
    private volatile boolean hurrying;
    private volatile boolean closing;

    FreewheelClock(DrivenServer server) {
        this.server = server;
        thread = Thread.ofPlatform().daemon().name("wirejack-freewheel").unstarted(this::run);
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public void hurry() {
        hurrying = true;
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        long dueNanos = System.nanoTime();
        while (!closing) {
            server.freewheel(hurrying);
            server.cycle(System.nanoTime());
            dueNanos += server.format().periodNanos();
            if (!hurrying) {
                LockSupport.parkNanos(this, dueNanos - System.nanoTime());
            }
        }
    }
}
