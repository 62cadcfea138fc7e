package org.wirejack.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.config.ConfigPrint;
import org.wirejack.cli.config.ConfiguredLine;
import org.wirejack.cli.console.Surroundings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirejack config}. */
@Command(
        name = "config",
        description =
                "Shows the options that are in force, and where each comes from: the command line, the environment,"
                        + " a preset, a file, or what is usual.",
        customSynopsis = "wirejack config [--print] [COMMAND [OPTIONS]]",
        sortOptions = false)
final class ConfigCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Option(names = "--print", description = "Print them; without it, too.")
    @SuppressWarnings("UnusedVariable")
    private boolean print;

    @Parameters(
            paramLabel = "COMMAND [OPTIONS]",
            hideParamSyntax = true,
            arity = "0..*",
            description = "A command, perhaps with options as you would give them; default: all commands.")
    private List<String> words = new ArrayList<>();

    ConfigCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        var root = Objects.requireNonNull(spec).root().commandLine();
        // Words are read as a command line of their own, which must not be the one that runs.
        List<String> inner = List.copyOf(words);
        String before = root.getParseResult().matchedOptionValue("--preset", null);
        String preset =
                Objects.requireNonNull(spec).commandLine().getParseResult().matchedOptionValue("--preset", before);
        List<String> first = preset == null ? List.of() : List.of("--preset=" + preset);
        ConfiguredLine line =
                Main.configured(Main.commandLine(surroundings, HeadStart.NONE), surroundings.environment());
        ConfigPrint text = new ConfigPrint(line);
        if (inner.isEmpty()) {
            text.head(surroundings.environment()).forEach(surroundings.out()::println);
            Main.CONFIGURED.forEach(command -> print(text, first, List.of(command)));
        } else {
            print(text, first, inner);
        }
        return 0;
    }

    private void print(ConfigPrint text, List<String> before, List<String> inner) {
        List<String> all = new ArrayList<>(before);
        all.addAll(inner);
        text.section(all).forEach(surroundings.out()::println);
        surroundings.out().println();
    }
}
