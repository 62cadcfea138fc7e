package org.wirejack.benchmarks.versus.rows;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

final class RowsTest {
    @Test
    void percentilesAreValuesThatOccurred() {
        long[] sorted = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10};
        assertEquals(5, Percentiles.of(sorted, 50));
        assertEquals(10, Percentiles.of(sorted, 99));
        assertEquals(1, Percentiles.of(sorted, 0));
        assertTrue(Double.isNaN(Percentiles.of(new long[0], 50)));
    }

    @Test
    void goalsSayWhatTheyMean() {
        assertTrue(Goal.ratio(0.8).holds(8, 10));
        assertEquals(false, Goal.ratio(0.8).holds(8.1, 10));
        assertTrue(Goal.NOT_MORE.holds(3, 3));
        assertEquals(false, Goal.NOT_MORE.holds(4, 3));
        assertTrue(Goal.most(0).holds(0, Double.NaN));
        assertEquals(false, Goal.least(100).holds(99.9, Double.NaN));
    }

    @Test
    void casesHaveNamesOfTheirOwn() {
        List<String> keys = Catalogue.all().stream().map(Case::key).toList();
        assertEquals(keys.stream().distinct().toList(), keys);
    }

    @Test
    void ourManagersOwnCountIsOfTheTimeBetweenTwoStatusLines() {
        String first =
                "s1: online, 2 in, 2 out, sync mode, latency 256 frames, cycles 100, missed 3, incomplete 1, more";
        String last =
                "s1: online, 2 in, 2 out, sync mode, latency 256 frames, cycles 900, missed 5, incomplete 2, more";
        assertEquals(OptionalLong.of(3), OwnCounts.missed(List.of("listening", first, last)));
        assertEquals(OptionalLong.empty(), OwnCounts.missed(List.of(first)));
        assertEquals(OptionalLong.empty(), OwnCounts.missed(List.of()));
    }
}
