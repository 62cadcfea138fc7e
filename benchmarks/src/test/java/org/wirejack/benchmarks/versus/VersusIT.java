package org.wirejack.benchmarks.versus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.wirejack.benchmarks.versus.page.Page;
import org.wirejack.benchmarks.versus.page.Results;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rows.Case;
import org.wirejack.benchmarks.versus.rows.Catalogue;
import org.wirejack.benchmarks.versus.rows.ChannelsRow;
import org.wirejack.benchmarks.versus.rows.Findings;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

/** Rows as short as they may be: that each side is measured. How fast they are is no matter of a test. */
@Needs({Requirement.NAMESPACES, Requirement.JACKD, Requirement.TCPDUMP})
final class VersusIT {
    private static final double SECONDS = 2;
    /** Of 1500, some of which are at the edges of the recording. */
    private static final double LEAST_CYCLES = 1000;

    @TempDir
    private Path folder;

    @Test
    void bothSidesTurnaroundIsMeasured() throws IOException {
        Case turnaround = Catalogue.all().getFirst();
        Results results = Results.load(folder.resolve("results.tsv"));
        var lines = new ArrayList<String>();
        new Rounds(results, 1, SECONDS, lines::add).run(turnaround);
        for (Side side : List.of(Side.STOCK, Side.OURS)) {
            assertEquals(List.of(), results.texts(turnaround, side, Findings.FAILED));
            assertTrue(results.numbers(turnaround, side, "cycles")[0] >= LEAST_CYCLES, lines::toString);
            assertTrue(results.numbers(turnaround, side, "p50")[0] > 0, lines::toString);
        }
        new Page(folder).write(results, Catalogue.all());
    }

    /** {@code -Dwirejack.long=true} for one of each row. */
    static Stream<Case> others() {
        Map<String, Case> firsts = new LinkedHashMap<>();
        Catalogue.all().forEach(one -> firsts.putIfAbsent(one.row(), one));
        return firsts.values().stream()
                .filter(one -> Boolean.getBoolean("wirejack.long") || one.row().equals(ChannelsRow.NAME));
    }

    @ParameterizedTest
    @MethodSource("others")
    void everySideOfARowIsMeasured(Case one) throws IOException {
        Results results = Results.load(folder.resolve("results.tsv"));
        new Rounds(results, 1, SECONDS, line -> {}).run(one);
        for (Side side : one.sides()) {
            assertEquals(List.of(), results.texts(one, side, Findings.FAILED), side::words);
            assertEquals(1, results.rounds(one, side).size());
        }
    }
}
