package org.wirejack.jackserver;

/** JACK cannot do what it was asked for. The message is one line for the user. */
public final class JackFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public JackFailed(String message) {
        super(message);
    }

    JackFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
