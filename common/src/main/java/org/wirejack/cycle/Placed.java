package org.wirejack.cycle;

/** What became of a packet. */
enum Placed {
    TAKEN,
    DUPLICATE,
    MALFORMED
}
