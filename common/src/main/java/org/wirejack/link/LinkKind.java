package org.wirejack.link;

/** By which means a link reaches its socket. */
public enum LinkKind {
    /** Linux's own calls: deadlines below a millisecond. */
    NATIVE,

    /** java.nio, everywhere. */
    CHANNEL;

    /** The better one of those that this system has. */
    public static LinkKind best() {
        return SocketCalls.available() ? NATIVE : CHANNEL;
    }
}
