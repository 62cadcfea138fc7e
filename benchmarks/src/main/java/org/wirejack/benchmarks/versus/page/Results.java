package org.wirejack.benchmarks.versus.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.wirejack.benchmarks.versus.rig.Side;
import org.wirejack.benchmarks.versus.rows.Case;
import org.wirejack.benchmarks.versus.rows.Findings;

/** All results so far: a file of lines with tabs, to which each run adds. */
public final class Results {
    private static final String HEADING = "taken\trow\tcase\tside\tseconds\tfigure\tvalue";

    private final Path file;
    private final List<Result> all = new ArrayList<>();

    private Results(Path file) {
        this.file = file;
    }

    /** Those in the file, which need not be there. */
    public static Results load(Path file) throws IOException {
        var results = new Results(file);
        if (Files.exists(file)) {
            try (Stream<String> lines = Files.lines(file)) {
                lines.skip(1).map(Result::parse).forEach(results.all::add);
            }
        }
        return results;
    }

    /** Drops what an earlier run found. */
    public void forget(Case one) {
        all.removeIf(result -> isOf(result, one));
    }

    /** Adds a round and writes the file. */
    public void add(Case one, Side side, String taken, double seconds, Findings findings) throws IOException {
        findings.values()
                .forEach((figure, value) -> all.add(
                        new Result(taken, one.row(), one.name(), side.words(), trimmed(seconds), figure, value)));
        save();
    }

    private void save() throws IOException {
        Files.write(
                file,
                Stream.concat(Stream.of(HEADING), all.stream().map(Result::line))
                        .toList());
    }

    private static String trimmed(double seconds) {
        return seconds % 1 == 0 ? Long.toString((long) seconds) : Double.toString(seconds);
    }

    /** Every value of a figure, oldest first. */
    public List<String> texts(Case one, Side side, String figure) {
        return of(one, side)
                .filter(result -> result.figure().equals(figure))
                .map(Result::value)
                .toList();
    }

    /** Likewise, as numbers. */
    public double[] numbers(Case one, Side side, String figure) {
        return texts(one, side, figure).stream()
                .mapToDouble(Double::parseDouble)
                .toArray();
    }

    /** How long each round of a side was, in seconds. */
    public List<String> rounds(Case one, Side side) {
        Map<String, String> secondsByRound = new LinkedHashMap<>();
        of(one, side).forEach(result -> secondsByRound.put(result.taken(), result.seconds()));
        return List.copyOf(secondsByRound.values());
    }

    private Stream<Result> of(Case one, Side side) {
        return all.stream().filter(result -> isOf(result, one) && result.side().equals(side.words()));
    }

    private static boolean isOf(Result result, Case one) {
        return result.row().equals(one.row()) && result.name().equals(one.name());
    }
}
