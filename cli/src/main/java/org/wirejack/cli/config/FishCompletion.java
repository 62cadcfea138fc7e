package org.wirejack.cli.config;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** A script for fish, of which picocli knows nothing: a {@code complete} line for each command and option. */
public final class FishCompletion {
    private final CommandLine root;

    public FishCompletion(CommandLine root) {
        this.root = root;
    }

    public String script() {
        List<String> lines = new ArrayList<>();
        lines.add("# Completion of wirejack for fish.");
        root.getSubcommands().values().forEach(command -> lines.add(command(command.getCommandSpec())));
        root.getSubcommands().values().forEach(command -> options(command.getCommandSpec(), lines));
        lines.add("");
        return String.join("\n", lines);
    }

    private static String command(CommandSpec spec) {
        return "complete -c wirejack -f -n __fish_use_subcommand -a " + spec.name() + " -d "
                + quoted(spec.usageMessage().description());
    }

    private static void options(CommandSpec spec, List<String> lines) {
        for (OptionSpec option : spec.options()) {
            if (!option.hidden()) {
                lines.add("complete -c wirejack -n " + quoted("__fish_seen_subcommand_from " + spec.name())
                        + names(option) + values(option) + " -d " + quoted(option.description()));
            }
        }
    }

    private static String names(OptionSpec option) {
        StringBuilder names = new StringBuilder();
        for (String name : option.names()) {
            names.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
        }
        return names.toString();
    }

    private static String values(OptionSpec option) {
        if (option.arity().min() == 0) {
            return "";
        }
        List<String> candidates = new ArrayList<>();
        if (option.completionCandidates() != null) {
            option.completionCandidates().forEach(candidates::add);
        }
        return candidates.isEmpty() ? " -r" : " -x -a " + quoted(String.join(" ", candidates));
    }

    private static String quoted(String... text) {
        return "'"
                + String.join(" ", text)
                        .replace("$$", "$")
                        .replace("\\", "\\\\")
                        .replace("'", "\\'") + "'";
    }
}
