package org.wirejack.benchmarks.versus.rows;

import java.util.List;
import java.util.stream.Stream;

/** All there is to be measured, in the table's order. */
public final class Catalogue {
    private Catalogue() {}

    public static List<Case> all() {
        return Stream.of(
                        TurnaroundRow.cases(),
                        CpuRow.cases(),
                        FastRow.cases(),
                        ChannelsRow.cases(),
                        BigRow.cases(),
                        SlavesRow.cases(),
                        FirstAudioRow.cases(),
                        GapRow.cases(),
                        MemoryRow.cases())
                .flatMap(List::stream)
                .toList();
    }

    /** Whether there is such a row, or a case of a row as {@code row:name}. */
    public static boolean has(String choice) {
        return all().stream().anyMatch(one -> chosen(one, choice));
    }

    /** Whether the choice, a row or {@code row:name}, means this case. */
    public static boolean chosen(Case one, String choice) {
        return choice.equals(one.row()) || choice.equals(one.key());
    }
}
