package org.wirejack.rt;

/** A reading of {@link Stalls}. */
public record StallReport(long count, long longestNanos) {
    public static final StallReport NONE = new StallReport(0, 0);
}
