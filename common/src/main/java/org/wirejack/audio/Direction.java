package org.wirejack.audio;

/** Which way samples go through a port, seen from its client. */
public enum Direction {
    /** The client reads it. */
    INPUT,
    /** The client writes it. */
    OUTPUT
}
