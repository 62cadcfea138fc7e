package org.wirejack.cli;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wirejack.cli.config.FishCompletion;
import org.wirejack.cli.console.Surroundings;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code wirejack completion}. */
@Command(
        name = "completion",
        description = "Prints a script by which the shell completes commands and options.",
        sortOptions = false)
final class CompletionCommand implements Callable<Integer> {
    /** The script for bash serves zsh, too. */
    enum Shell {
        bash,
        zsh,
        fish
    }

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "${COMPLETION-CANDIDATES}.")
    private Shell shell = Shell.bash;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        CommandLine root = Objects.requireNonNull(spec).root().commandLine();
        surroundings
                .out()
                .print(shell == Shell.fish ? new FishCompletion(root).script() : AutoComplete.bash("wirejack", root));
        surroundings.out().flush();
        return 0;
    }
}
