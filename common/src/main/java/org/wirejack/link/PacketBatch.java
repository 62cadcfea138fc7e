package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * A fixed number of equally long places for datagrams, in one piece of native memory, with how much of each is filled.
 *
 * <p>One thread at a time. Allocates nothing after construction.
 */
public final class PacketBatch {
    private static final long ALIGNMENT = 64;

    private final MemorySegment memory;
    private final int strideBytes;
    private final MemorySegment[] places;
    private final int[] lengths;
    private int size;

    /**
     * @param capacity datagrams
     * @param datagramBytes longest datagram
     * @param arena keeps the memory alive
     */
    public PacketBatch(int capacity, int datagramBytes, Arena arena) {
        strideBytes = (int) ((datagramBytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT);
        memory = arena.allocate((long) capacity * strideBytes, ALIGNMENT);
        places = new MemorySegment[capacity];
        for (int i = 0; i < capacity; i++) {
            places[i] = memory.asSlice(offset(i), strideBytes);
        }
        lengths = new int[capacity];
    }

    public int capacity() {
        return lengths.length;
    }

    /** Room of each datagram, in bytes. */
    public int strideBytes() {
        return strideBytes;
    }

    /** All places, one behind the other. */
    public MemorySegment memory() {
        return memory;
    }

    /** Where place {@code index} starts in {@link #memory}. */
    public long offset(int index) {
        return (long) index * strideBytes;
    }

    /** Place {@code index} as a whole: made once, since no compiler promises that a slice costs nothing. */
    MemorySegment place(int index) {
        return places[index];
    }

    /** Bytes of the datagram in place {@code index}. */
    public int length(int index) {
        return lengths[index];
    }

    /** Datagrams in the batch. */
    public int size() {
        return size;
    }

    public boolean full() {
        return size == lengths.length;
    }

    public void clear() {
        size = 0;
    }

    /** Takes the next place as filled with {@code length} bytes; they may be written before or after. */
    public void add(int length) {
        lengths[size++] = length;
    }
}
