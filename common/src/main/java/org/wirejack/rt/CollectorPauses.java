package org.wirejack.rt;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.function.Supplier;

/**
 * How often the collector stopped this Java machine, and how long at the most, as far as the machine's own books tell: in
 * whole milliseconds, and of several stops between two looks only the sum.
 *
 * <p>One control thread, which looks ten times a second; costs the cycle nothing. The books are opened at the first
 * look.
 */
public final class CollectorPauses {
    /** Concurrent collectors have a second book, of cycles, in which nobody waits. */
    private static final String CONCURRENT = "Cycles";

    private static final long NANOS_PER_MILLI = 1_000_000;

    private final Supplier<List<GarbageCollectorMXBean>> books;
    private List<GarbageCollectorMXBean> opened = List.of();
    private long count;
    private long totalMillis;
    private long longestMillis;

    /** Of this Java machine. */
    public CollectorPauses() {
        this(ManagementFactory::getGarbageCollectorMXBeans);
    }

    CollectorPauses(Supplier<List<GarbageCollectorMXBean>> books) {
        this.books = books;
    }

    /** @return whether there was a pause since the last look */
    public boolean look() {
        if (opened.isEmpty()) {
            opened = books.get().stream()
                    .filter(book -> !book.getName().endsWith(CONCURRENT))
                    .toList();
        }
        long countBefore = count;
        long millisBefore = totalMillis;
        count = 0;
        totalMillis = 0;
        for (GarbageCollectorMXBean book : opened) {
            count += book.getCollectionCount();
            totalMillis += book.getCollectionTime();
        }
        longestMillis = Math.max(longestMillis, totalMillis - millisBefore);
        return count > countBefore;
    }

    /** As of the last look. */
    public StallReport report() {
        return new StallReport(count, longestMillis * NANOS_PER_MILLI);
    }
}
