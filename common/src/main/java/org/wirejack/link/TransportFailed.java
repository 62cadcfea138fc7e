package org.wirejack.link;

/** The network did not let us do something that a session cannot go without. */
public final class TransportFailed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public TransportFailed(String message) {
        super(message);
    }

    public TransportFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
