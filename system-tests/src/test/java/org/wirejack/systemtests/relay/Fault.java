package org.wirejack.systemtests.relay;

/** What may happen to a data packet in a relay; several may happen to one. */
public enum Fault {
    /** It is lost. */
    DROP,
    /** It is held back for a while, so that others overtake it. */
    REORDER,
    /** It is sent twice. */
    DUPLICATE,
    /** One of its bytes is changed. */
    CORRUPT,
    /** Its end is cut off, or all of it. */
    TRUNCATE
}
