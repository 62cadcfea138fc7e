package org.wirejack.link;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;

/**
 * Equally long places for datagrams, in one piece of native memory, with how much of each is filled. One for trains takes
 * datagrams of any length as well, one behind the other, as the kernel hands them over in one piece.
 *
 * <p>One thread at a time. Allocates nothing after construction.
 */
public final class PacketBatch {
    /** The longest train: what fits an IP packet. */
    static final int TRAIN_BYTES = 1 << 16;

    /** Datagrams of a train (Linux's UDP_MAX_SEGMENTS). */
    static final int TRAIN_DATAGRAMS = 128;

    private static final int TRAINS = 2;
    private static final int ALIGNMENT = 64;

    private final MemorySegment memory;
    private final int strideBytes;
    private final MemorySegment[] places;
    private final int[] offsets;
    private final int[] lengths;
    private int size;
    /** Bytes that trains have taken; 0 as long as the places are used. */
    private int usedBytes;

    /**
     * @param capacity datagrams
     * @param datagramBytes longest datagram
     * @param arena keeps the memory alive
     */
    public PacketBatch(int capacity, int datagramBytes, Arena arena) {
        this(capacity, capacity, aligned(datagramBytes), arena);
    }

    private PacketBatch(int capacity, int placeCount, int strideBytes, Arena arena) {
        this.strideBytes = strideBytes;
        memory = arena.allocate((long) placeCount * strideBytes, ALIGNMENT);
        places = new MemorySegment[placeCount];
        offsets = new int[capacity];
        for (int i = 0; i < placeCount; i++) {
            offsets[i] = i * strideBytes;
            places[i] = memory.asSlice(offsets[i], strideBytes);
        }
        lengths = new int[capacity];
    }

    /**
     * For receiving only: trains where the link has them, and datagrams of up to {@code datagramBytes} from any link.
     *
     * @param datagramBytes 64 or more
     */
    public static PacketBatch forTrains(int datagramBytes, Arena arena) {
        int strideBytes = aligned(datagramBytes);
        int placeCount = (TRAINS * TRAIN_BYTES + strideBytes - 1) / strideBytes;
        return new PacketBatch(Math.max(placeCount, TRAINS * TRAIN_DATAGRAMS), placeCount, strideBytes, arena);
    }

    private static int aligned(int bytes) {
        return (bytes + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
    }

    /** Whether a train fits, as the batch is now. */
    boolean hasRoomForTrain() {
        return lengths.length - size >= TRAIN_DATAGRAMS && memory.byteSize() - usedBytes >= TRAIN_BYTES;
    }

    /** Where the next train's bytes go. */
    long trainAddress() {
        return memory.address() + usedBytes;
    }

    /** Takes a train that was written there: datagrams of {@code eachBytes}, of which the last may be shorter. */
    void addTrain(int bytes, int eachBytes) {
        int most = size + TRAIN_DATAGRAMS;
        int at = 0;
        do {
            offsets[size] = usedBytes + at;
            lengths[size++] = Math.min(eachBytes, bytes - at);
            at += eachBytes;
        } while (at < bytes && size < most);
        usedBytes += Math.max(ALIGNMENT, aligned(bytes));
    }

    /** Room of each datagram, in bytes. */
    public int strideBytes() {
        return strideBytes;
    }

    /** All places, one behind the other. */
    public MemorySegment memory() {
        return memory;
    }

    /** Where datagram {@code index}, or the place for it, starts in {@link #memory}. */
    public long offset(int index) {
        return offsets[index];
    }

    /** Place {@code index} as a whole: made once, since no compiler promises that a slice costs nothing. */
    MemorySegment place(int index) {
        return places[index];
    }

    /** Bytes of datagram {@code index}. */
    public int length(int index) {
        return lengths[index];
    }

    /** Datagrams in the batch. */
    public int size() {
        return size;
    }

    public boolean full() {
        return usedBytes > 0 ? !hasRoomForTrain() : size == places.length;
    }

    public void clear() {
        if (usedBytes > 0) {
            putPlacesBack();
        }
        size = 0;
    }

    private void putPlacesBack() {
        usedBytes = 0;
        for (int i = 0; i < Math.min(size, places.length); i++) {
            offsets[i] = i * strideBytes;
        }
    }

    /** Takes the next place as filled with {@code length} bytes; they may be written before or after. */
    public void add(int length) {
        lengths[size++] = length;
    }
}
