package org.wirejack.benchmarks.versus;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.wirejack.benchmarks.versus.page.Results;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rig.Stage;
import org.wirejack.benchmarks.versus.rows.Case;
import org.wirejack.benchmarks.versus.rows.Findings;

/**
 * Measures cases, all sides of one in turn, round after round, over the same hosts.
 *
 * @param results where everything goes
 * @param rounds how many
 * @param seconds of audio of each side and round
 * @param lines told what goes on
 */
record Rounds(Results results, int rounds, double seconds, Consumer<String> lines) {
    /** What is longer than this is a series. */
    private static final int LONGEST_SHOWN = 24;

    void run(Case one) throws IOException {
        Path folder = Files.createTempDirectory("versus");
        try (Stage stage = new Stage(folder)) {
            for (int round = 1; round <= rounds; round++) {
                for (Side side : one.sides()) {
                    run(one, side, stage);
                }
            }
        } finally {
            delete(folder);
        }
    }

    private void run(Case one, Side side, Stage stage) throws IOException {
        String taken = Instant.now().toString();
        var findings = new Findings();
        try {
            one.trial().run(stage, side, seconds, findings);
        } catch (AssertionError | IOException | RuntimeException e) {
            // That a side does not get there is a finding as well; most of all stock's.
            findings.fail(String.valueOf(e.getMessage()));
        }
        results.add(one, side, taken, seconds, findings);
        lines.accept(one.key() + " " + side.words() + ": " + text(findings));
    }

    private static String text(Findings findings) {
        return findings.values().entrySet().stream()
                .filter(entry -> entry.getKey().equals(Findings.FAILED)
                        || entry.getValue().length() <= LONGEST_SHOWN)
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(Rounds::deleteOne);
        }
    }

    private static void deleteOne(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
