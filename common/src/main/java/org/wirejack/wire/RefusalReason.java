package org.wirejack.wire;

/** Why one of our ends turns another of ours down; the constant's position is the number on the wire. */
public enum RefusalReason {
    /** Protocol versions differ. */
    VERSION,
    /** The slave cannot run at the master's sample rate. */
    SAMPLE_RATE,
    /** The master does not know the encoder that the slave asked for. */
    ENCODER,
    /** The announcement asks for something out of range. */
    PARAMETERS,
    /** The master serves as many slaves as it may. */
    FULL,
    /** The slave is to join another master. */
    OTHER_MASTER
}
