package org.wirejack.jackserver;

/**
 * A client of libjack, by address, for as long as its server lives. Afterwards nothing but its closing reaches the
 * library. Any thread.
 */
final class ClientHandle {
    private final long address;
    private volatile boolean gone;
    private volatile boolean closed;

    ClientHandle(long address) {
        this.address = address;
    }

    long address() {
        return address;
    }

    /** Whether calls still make sense. */
    boolean alive() {
        return !gone && !closed;
    }

    /** The server has gone, or has thrown the client out. */
    void lost() {
        gone = true;
    }

    /** Twice is fine. */
    synchronized void close() {
        if (!closed) {
            closed = true;
            ClientCalls.close(address);
        }
    }
}
