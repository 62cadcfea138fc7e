package org.wirejack.jackserver;

import java.lang.foreign.MemorySegment;

/** JACK's memory, by address. Allocates nothing: an address needs no object of its own. */
final class Memory {
    /** The offset of a place is its address. */
    static final MemorySegment EVERYWHERE = MemorySegment.NULL.reinterpret(Long.MAX_VALUE);

    private Memory() {}
}
