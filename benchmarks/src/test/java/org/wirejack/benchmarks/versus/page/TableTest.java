package org.wirejack.benchmarks.versus.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rows.Case;
import org.wirejack.benchmarks.versus.rows.Catalogue;
import org.wirejack.benchmarks.versus.rows.Findings;

final class TableTest {
    private static final Case TURNAROUND = named("turnaround:2x2@64");
    private static final Case CHANNELS = named("channels:41x41@128");

    @TempDir
    private Path folder;

    private Results results;

    @BeforeEach
    void nothingMeasured() throws IOException {
        results = Results.load(folder.resolve("results.tsv"));
    }

    private static Case named(String key) {
        return Catalogue.all().stream()
                .filter(one -> one.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private void add(Case one, Side side, int round, Object... figures) throws IOException {
        var findings = new Findings();
        for (int i = 0; i < figures.length; i += 2) {
            findings.add(figures[i].toString(), figures[i + 1].toString());
        }
        results.add(one, side, "round " + round, 10, findings);
    }

    private List<String> lines() {
        return new Table(results).markdown(Catalogue.all()).lines().skip(2).toList();
    }

    @Test
    void onlyWhatWasMeasuredIsThere() {
        assertEquals(List.of(), lines());
    }

    @Test
    void mediansOverRoundsAreComparedAndJudged() throws IOException {
        for (int round = 0; round < 3; round++) {
            add(TURNAROUND, Side.STOCK, round, "p50", List.of(40, 400, 50).get(round), "p99", 100);
            add(TURNAROUND, Side.OURS, round, "p50", List.of(25, 1, 30).get(round), "p99", 101);
        }
        assertEquals(
                "| turnaround | 2x2@64 | p50 | 25 µs | 50 µs | 0.50 | ≤ 1 × stock | yes | 3 × 10 s |",
                lines().getFirst());
        assertEquals(
                "| turnaround | 2x2@64 | p99 | 101 µs | 100 µs | 1.01 | ≤ 1 × stock | **no** | 3 × 10 s |",
                lines().get(1));
    }

    @Test
    void aRatioIsNotJudgedWithoutItsOtherSide() throws IOException {
        add(TURNAROUND, Side.OURS, 1, "p50", 25);
        assertEquals("| turnaround | 2x2@64 | p50 | 25 µs |  |  | ≤ 1 × stock |  | 1 × 10 s |", lines().getFirst());
    }

    @Test
    void aFailureIsShown() throws IOException {
        add(TURNAROUND, Side.OURS, 1, "p50", 25);
        add(TURNAROUND, Side.STOCK, 1, "failed", "no port | at\n\tjackd");
        assertTrue(lines().getFirst().contains("| failed: no port / at jackd |"), lines().getFirst());
    }

    @Test
    void whatStockCannotDoIsSaidAndAbsoluteBoundsAreJudgedAlone() throws IOException {
        add(CHANNELS, Side.OURS, 1, "missed", 1, "exact", 100);
        assertTrue(lines().getFirst().contains("not run"), lines().getFirst());
        assertTrue(lines().getFirst().contains("| ≤ 0 | **no** |"), lines().getFirst());
        assertTrue(lines().get(2).contains("| ≥ 100 % | yes |"), lines().get(2));
    }

    @Test
    void cyclesLeftOutAreTold() throws IOException {
        add(TURNAROUND, Side.OURS, 1, "cycles", 1000, "spoilt", 3);
        add(TURNAROUND, Side.OURS, 2, "cycles", 1000, "spoilt", 4);
        assertEquals("- turnaround 2x2@64, ours: 7 of 2000 cycles left out.", lines().getLast());
    }

    @Test
    void runsAddUpInTheFileUntilForgotten() throws IOException {
        add(TURNAROUND, Side.OURS, 1, "p50", 10);
        results = Results.load(folder.resolve("results.tsv"));
        add(TURNAROUND, Side.OURS, 2, "p50", 20);
        results = Results.load(folder.resolve("results.tsv"));
        assertEquals(List.of("10", "10"), results.rounds(TURNAROUND, Side.OURS));
        assertEquals(15, Median.of(results.numbers(TURNAROUND, Side.OURS, "p50")));
        results.forget(TURNAROUND);
        assertEquals(List.of(), results.rounds(TURNAROUND, Side.OURS));
    }

    @Test
    void picturesAreOfWhatThereIs() throws IOException {
        add(TURNAROUND, Side.OURS, 1, "histogram", "30:5 32:7", "slowest", "0:80 1:90");
        add(CHANNELS, Side.OURS, 1, "slave", 12.5);
        Map<String, String> pictures = new Pictures(results).draw(Catalogue.all());
        assertEquals(
                List.of("turnaround-2x2-64-turnaround.svg", "turnaround-2x2-64-lateness.svg", "cpu-channels.svg"),
                List.copyOf(pictures.keySet()));
        assertFalse(pictures.values().stream().anyMatch(svg -> svg.contains("NaN") || svg.contains("Infinity")));
    }

    @Test
    void thePageAroundTheTableStays() throws IOException {
        String before = "# Title\n" + Page.BEGIN + "old\n" + Page.END + "rest\n";
        assertEquals("# Title\n" + Page.BEGIN + "\nnew\n" + Page.END + "rest\n", Page.with(before, "new"));
        assertThrows(IllegalArgumentException.class, () -> Page.with("# Title\n", "new"));
        new Page(folder).write(results, Catalogue.all());
        assertTrue(Files.readString(folder.resolve("README.md")).contains("| row |"));
    }
}
