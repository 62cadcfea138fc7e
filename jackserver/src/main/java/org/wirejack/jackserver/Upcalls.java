package org.wirejack.jackserver;

/**
 * What JACK calls, on threads of its own; the last argument of each is whatever was asked for, nothing here. Nothing may
 * be thrown: it would end the JVM.
 */
interface Upcalls {
    /**
     * One cycle, on JACK's real-time thread.
     *
     * @param frames its length; 0 for a rehearsal
     * @return 0
     */
    int process(int frames, long argument);

    /**
     * Another period from the next cycle on; no cycle runs meanwhile.
     *
     * @return 0
     */
    int bufferSize(int frames, long argument);

    /** @param starting 0 when freewheeling is over */
    void freewheel(int starting, long argument);

    /** On each thread that JACK starts for the client, before its first use. */
    void threadStarts(long argument);

    /** The moment at which the client says how late its ports are. */
    void latency(int mode, long argument);

    /**
     * The server is gone, or has thrown the client out. Nothing of JACK may be called from here.
     *
     * @param reason a C string
     */
    void shutdown(int code, long reason, long argument);
}
