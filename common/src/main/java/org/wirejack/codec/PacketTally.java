package org.wirejack.codec;

import java.util.Arrays;

/**
 * Which packets of one kind and cycle have come: each once, out of as many as they say there are. Cycle thread only;
 * allocates nothing after construction.
 */
public final class PacketTally {
    private final long[] seen;
    private final int maxPackets;
    private int count;
    private int total;

    /** @param maxPackets 0 where there is nothing of this kind: then it is complete from the start */
    public PacketTally(int maxPackets) {
        this.maxPackets = maxPackets;
        seen = new long[(maxPackets + Long.SIZE - 1) / Long.SIZE];
    }

    /** Whether packet {@code index} of {@code of} can be, and fits what the others have said. */
    public boolean fits(int index, int of) {
        return of >= 1 && of <= maxPackets && index >= 0 && index < of && (total == 0 || total == of);
    }

    /** Whether packet {@code index} has come; it fits. */
    public boolean has(int index) {
        return (seen[index / Long.SIZE] & 1L << index) != 0;
    }

    /** Takes a packet that fits and had not come. */
    public void take(int index, int of) {
        seen[index / Long.SIZE] |= 1L << index;
        total = of;
        count++;
    }

    public boolean complete() {
        return maxPackets == 0 || total != 0 && count == total;
    }

    /** Packets that have not come; of none at all, {@code usual} are missing. */
    public int missing(int usual) {
        if (maxPackets == 0) {
            return 0;
        }
        return total == 0 ? usual : total - count;
    }

    /** As many as they said there are, or 0. */
    public int total() {
        return total;
    }

    public void clear() {
        if (total != 0) {
            Arrays.fill(seen, 0, (total + Long.SIZE - 1) / Long.SIZE, 0);
        }
        count = 0;
        total = 0;
    }
}
