package org.wirejack.cli.graph;

import org.wirejack.audio.DrivenServer;
import org.wirejack.rt.DeadlineSleeper;

/** Runs a server's cycles in real time, on a thread of its own, from its making until it is closed. */
final class IdleClock implements AutoCloseable {
    private final DrivenServer server;
    private final Thread thread;
    private volatile boolean closed;

    IdleClock(DrivenServer server) {
        this.server = server;
        thread = Thread.ofPlatform().daemon().name("idle-clock").start(this::run);
    }

    private void run() {
        DeadlineSleeper sleeper = DeadlineSleeper.ofSystem();
        long periodNanos = server.format().periodNanos();
        long dueNanos = System.nanoTime();
        while (!closed) {
            sleeper.sleepUntil(dueNanos);
            long nowNanos = System.nanoTime();
            server.cycle(nowNanos);
            // After a stall it starts anew instead of catching up.
            dueNanos = nowNanos - dueNanos > periodNanos ? nowNanos + periodNanos : dueNanos + periodNanos;
        }
    }

    /** Returns when its last cycle is over: two periods at the most. Twice is fine. */
    @Override
    public void close() {
        closed = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                // Two threads in one cycle would be worse than to end a little later.
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
