package org.wirejack.cli.demo;

/** Notices when something no longer moves. */
public final class Stall {
    private final long patienceNanos;
    private long lastPosition = -1;
    private long movedNanos = System.nanoTime();

    public Stall(long patienceNanos) {
        this.patienceNanos = patienceNanos;
    }

    /** @return whether the position has been the same for too long */
    public boolean since(long position) {
        long now = System.nanoTime();
        if (position != lastPosition) {
            lastPosition = position;
            movedNanos = now;
        }
        return now - movedNanos > patienceNanos;
    }
}
