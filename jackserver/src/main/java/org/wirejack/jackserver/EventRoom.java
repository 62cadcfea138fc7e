package org.wirejack.jackserver;

/** Where a port's events of one cycle go, as far as there is room. Cycle thread only. */
interface EventRoom {
    /**
     * Adds an event behind the others.
     *
     * @param frame from the start of the cycle, not before that of the event before
     * @return whether there was room
     */
    boolean add(int frame, byte[] data, int length);
}
