package org.wirejack.engine.card;

/** A sound card cannot be opened, or has gone. The message is one line for the user. */
public final class CardFailed extends RuntimeException {
    private static final long serialVersionUID = 1;

    public CardFailed(String message) {
        super(message);
    }

    CardFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
