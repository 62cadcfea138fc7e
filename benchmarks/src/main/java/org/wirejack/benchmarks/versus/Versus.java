package org.wirejack.benchmarks.versus;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.wirejack.benchmarks.versus.page.Page;
import org.wirejack.benchmarks.versus.page.Results;
import org.wirejack.benchmarks.versus.rows.Case;
import org.wirejack.benchmarks.versus.rows.Catalogue;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command {@code versus}. */
@Command(
        name = "versus",
        description =
                "Measures Wirejack beside stock NetJACK2 (Debian's jackd2), in turn, on hosts in network namespaces."
                        + " Needs root. Each run adds to the results that are there; table and pictures are made of all of them.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Versus implements Callable<Integer> {
    private static final String RESULTS = "results.tsv";

    @Option(
            names = "--rows",
            split = ",",
            paramLabel = "ROW",
            description =
                    "What to measure: names of rows, or of cases as cpu:2x2@64, with commas between; default: all.")
    private List<String> rows = List.of();

    @Option(names = "--rounds", paramLabel = "N", description = "Rounds of all sides, 1 to 100; default: 3.")
    private int rounds = 3;

    @Option(
            names = "--seconds",
            paramLabel = "S",
            description = "Audio of each side and round, 2 to 3600; default: 60.")
    private double seconds = 60;

    @Option(names = "--fresh", description = "Forget what earlier runs found of these rows.")
    private boolean fresh;

    @Option(names = "--list", description = "Say what there is to be measured, and measure nothing.")
    private boolean list;

    @Option(names = "--render", description = "Make table and pictures of the results, and measure nothing.")
    private boolean render;

    @Option(
            names = "--folder",
            paramLabel = "FOLDER",
            description = "Where results, table and pictures are; default: docs/performance.")
    private Path folder = Path.of("docs", "performance");

    private Versus() {}

    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Versus())
                .setExecutionExceptionHandler(Versus::failed)
                .execute(arguments));
    }

    private static int failed(Exception e, CommandLine command, CommandLine.ParseResult unused) throws Exception {
        if (e instanceof IllegalArgumentException) {
            command.getErr().println(e.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        throw e;
    }

    @Override
    public Integer call() throws IOException {
        List<Case> chosen = chosen();
        if (list) {
            chosen.forEach(one -> System.out.println(one.key()));
            return 0;
        }
        Files.createDirectories(folder);
        Results results = Results.load(folder.resolve(RESULTS));
        Page page = new Page(folder);
        if (!render) {
            measure(chosen, results);
        }
        page.write(results, Catalogue.all());
        return 0;
    }

    private void measure(List<Case> chosen, Results results) throws IOException {
        var rig = new Rounds(results, rounds, seconds, System.out::println);
        for (Case one : chosen) {
            if (fresh) {
                results.forget(one);
            }
            rig.run(one);
        }
    }

    /** @throws IllegalArgumentException if an option is out of range */
    private List<Case> chosen() {
        if (rounds < 1 || rounds > 100) {
            throw new IllegalArgumentException("--rounds " + rounds + ": 1 to 100");
        }
        if (!(seconds >= 2 && seconds <= 3600)) {
            throw new IllegalArgumentException("--seconds " + seconds + ": 2 to 3600");
        }
        for (String row : rows) {
            if (!Catalogue.has(row)) {
                throw new IllegalArgumentException("--rows " + row + ": there is none of this name; see --list");
            }
        }
        return Catalogue.all().stream()
                .filter(one -> rows.isEmpty() || rows.stream().anyMatch(row -> Catalogue.chosen(one, row)))
                .toList();
    }
}
