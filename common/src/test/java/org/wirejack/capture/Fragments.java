package org.wirejack.capture;

import java.lang.foreign.MemorySegment;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The pieces of one IP packet, as they come. */
final class Fragments {
    private final Map<Integer, MemorySegment> pieces = new TreeMap<>();
    private long totalBytes = Long.MAX_VALUE;

    /** The whole body, once all of it is here. */
    Optional<MemorySegment> add(int offset, boolean moreFollow, MemorySegment piece) {
        pieces.put(offset, piece);
        if (!moreFollow) {
            totalBytes = offset + piece.byteSize();
        }
        long here = pieces.values().stream().mapToLong(MemorySegment::byteSize).sum();
        return here == totalBytes ? Optional.of(join()) : Optional.empty();
    }

    int count() {
        return pieces.size();
    }

    private MemorySegment join() {
        MemorySegment whole = MemorySegment.ofArray(new byte[(int) totalBytes]);
        pieces.forEach((offset, piece) -> MemorySegment.copy(piece, 0, whole, offset, piece.byteSize()));
        return whole;
    }
}
