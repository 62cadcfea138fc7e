package org.wirejack.engine;

/**
 * A server that has been closed was asked for a client. Its text is here and not in {@link EmbeddedServer}, because the compiler
 * has all texts of a class made when it compiles a method of it, in the middle of a cycle.
 */
final class ServerClosed extends IllegalStateException {
    private static final long serialVersionUID = 1L;

    ServerClosed() {
        super("the server is closed");
    }
}
