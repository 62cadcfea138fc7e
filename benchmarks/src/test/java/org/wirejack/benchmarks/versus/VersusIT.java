package org.wirejack.benchmarks.versus;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.benchmarks.versus.page.Page;
import org.wirejack.benchmarks.versus.page.Results;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rows.Case;
import org.wirejack.benchmarks.versus.rows.Catalogue;
import org.wirejack.benchmarks.versus.rows.Findings;
import org.wirejack.systemtests.Needs;
import org.wirejack.systemtests.Requirement;

/** One row, as short as it may be: that both sides are measured. How fast they are is no matter of a test. */
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
}
