package org.wirejack.netdriver;

/** Why a slave's session is over. */
public enum SessionEnd {
    /** Nothing came from the master for a second. */
    SILENCE("the master has gone silent"),
    /** The master said goodbye, or its socket is closed, or ours. */
    REFUSED("the master has left"),
    /** The driver was closed here. */
    CLOSED("closed");

    private final String words;

    SessionEnd(String words) {
        this.words = words;
    }

    /** For a log line. */
    public String words() {
        return words;
    }
}
