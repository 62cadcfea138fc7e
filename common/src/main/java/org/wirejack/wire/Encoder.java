package org.wirejack.wire;

/** How samples are written in audio packets; the constant's position is the number on the wire. */
public enum Encoder {
    FLOAT,
    INT16,
    CELT,
    OPUS;

    /** Whether the wire's number stands for an encoder. */
    public static boolean known(int wireNumber) {
        return wireNumber >= 0 && wireNumber < values().length;
    }

    /** @throws IllegalArgumentException if the number stands for none */
    public static Encoder of(int wireNumber) {
        if (!known(wireNumber)) {
            throw new IllegalArgumentException("encoder " + wireNumber + ": allowed are 0 to 3");
        }
        return values()[wireNumber];
    }
}
