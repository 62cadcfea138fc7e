package org.wirejack.audio;

/** A named member of a server's graph. Control threads. */
public interface AudioClient extends AutoCloseable {
    /** The name it got: as asked for, or with {@code -01}, {@code -02} … behind it where that was taken. */
    String name();

    /**
     * Registers a port; also while the client is active.
     *
     * @throws IllegalArgumentException if the client has a port of this name, or the name is empty or has a colon
     */
    AudioPort audioPort(PortSpec spec);

    /** As {@link #audioPort}, for events. */
    MidiPort midiPort(PortSpec spec);

    /** From now on the processor is called once per cycle. Twice is fine. */
    void activate();

    /** Leaves the graph, with all ports and cables; no cycle calls the processor any more. Twice is fine. */
    @Override
    void close();
}
