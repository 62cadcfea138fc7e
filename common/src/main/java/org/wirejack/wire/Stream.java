package org.wirejack.wire;

/** The two directions of a session, by the letter in the header's DataStream field. */
public enum Stream {
    /** Master to slave. */
    SEND('s'),
    /** Slave to master. */
    RETURN('r');

    private final int letter;

    Stream(char letter) {
        this.letter = letter;
    }

    public int letter() {
        return letter;
    }

    public Stream opposite() {
        return this == SEND ? RETURN : SEND;
    }
}
