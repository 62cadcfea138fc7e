package org.wirejack.wire;

/** What a params packet is for; the constant's position is the PacketID on the wire. */
public enum MessageKind {
    /** A slave looks for a master. */
    AVAILABLE,
    /** A master answers. */
    SETUP,
    /** The slave is ready for the first cycle. */
    START_MASTER,
    /** Defined, but sent by nobody. */
    START_SLAVE,
    /** A master's proxy is to go. */
    KILL_MASTER;

    public static boolean known(int wireNumber) {
        return wireNumber >= 0 && wireNumber < values().length;
    }

    /** @throws IllegalArgumentException if the number stands for none */
    public static MessageKind of(int wireNumber) {
        if (!known(wireNumber)) {
            throw new IllegalArgumentException("message " + wireNumber + ": allowed are 0 to 4");
        }
        return values()[wireNumber];
    }
}
