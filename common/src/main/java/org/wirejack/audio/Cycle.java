package org.wirejack.audio;

/** What a processor may know of the cycle that runs: one object that the server uses again for every cycle. */
public interface Cycle {
    /** Frames to process: the server's period. */
    int frames();

    /** When this cycle began, in {@link System#nanoTime()}'s time. */
    long startNanos();

    /**
     * Whether the server runs as fast as it can instead of in real time: nobody listens, so a processor may wait for
     * what it needs.
     */
    boolean freewheeling();

    /** Whether the transport rolls in this cycle. */
    boolean rolling();

    /** The transport's position at this cycle's first frame. */
    long transportFrame();
}
