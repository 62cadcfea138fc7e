package org.wirejack.audio;

/** One end of cables: a named place of a client where a period of samples or events goes in or out. */
public sealed interface Port permits AudioPort, MidiPort {
    /** Full name, {@code client:port}. */
    String name();

    Direction direction();

    /** Whether at least one cable is plugged in. Any thread. */
    boolean connected();

    /**
     * Sets what this terminal port adds by itself: the capture latency of an output, the playback latency of an input.
     * Control threads; the server carries it along the connections.
     */
    void latency(LatencyRange range);

    /** Frames since a sample that is here now came in from the world. Any thread. */
    LatencyRange captureLatency();

    /** Frames until a sample that is here now goes out to the world. Any thread. */
    LatencyRange playbackLatency();

    /** Takes the port and its cables away. Control threads; twice is fine. */
    void unregister();
}
