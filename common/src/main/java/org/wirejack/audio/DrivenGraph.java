package org.wirejack.audio;

/** What a driver clocks: a server's graph, or a program that has no server. Exactly one driver at a time. */
public interface DrivenGraph {
    /**
     * Opens the driver's own client, whose processor is never called: its outputs ({@code capture_N}) are read by the
     * graph as the driver left them, its inputs ({@code playback_N}) are complete and the driver's own copy when
     * {@link #cycle} returns, and stay as they are until the next call.
     */
    AudioClient openDriver(String name);

    /** Changes rate and period and tells all clients. Driver's thread, between cycles. */
    void format(Format format);

    /** Whether cycles follow each other as fast as they can. Driver's thread, between cycles. */
    void freewheel(boolean freewheeling);

    /**
     * Runs one period of the whole graph on the calling thread.
     *
     * @param startNanos when this cycle began, in {@link System#nanoTime()}'s time
     */
    void cycle(long startNanos);

    /** Whether it can do without cycles for some seconds, as when a cable is out. */
    default boolean canPause() {
        return true;
    }
}
