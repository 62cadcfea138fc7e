package org.wirejack.codec;

/**
 * Lays the waiting events of a stream's ports out, port by port. Cycle thread only; allocates nothing after construction.
 */
sealed interface MidiWriter permits MidiBlockWriter, MidiRecordWriter {
    /**
     * Chooses the events that go, from the first on and in their order, as long as they take no more than
     * {@code maxBytes}.
     *
     * @param maxBytes at least what a port without events takes; the result, given again, leads to the same choice
     * @return bytes that they take
     */
    int choose(int port, MidiQueue events, int maxBytes);

    /** Writes what was chosen last to {@code at} and takes it from the queue. */
    void write(int port, MidiQueue events, byte[] target, int at);
}
