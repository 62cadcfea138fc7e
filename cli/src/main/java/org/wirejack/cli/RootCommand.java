package org.wirejack.cli;

import java.util.SequencedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code wirejack} without a word behind it. */
@Command(
        name = "wirejack",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "NetJACK2 for the JVM: a master/slave audio link for a wired LAN.")
final class RootCommand implements Runnable {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Print stack traces of faults.")
    private boolean debug;

    @Option(
            names = "--preset",
            paramLabel = "NAME",
            scope = ScopeType.INHERIT,
            description = "Options that go together: stage, rehearsal, wifi, or one of your configuration file's.")
    @SuppressWarnings("UnusedVariable")
    private @Nullable String preset;

    @Override
    public void run() {
        SequencedSet<String> commands = new TreeSet<>(spec.subcommands().keySet());
        String last = commands.removeLast();
        throw new ParameterException(
                spec.commandLine(), "no command: known are " + String.join(", ", commands) + " and " + last);
    }

    boolean debug() {
        return debug;
    }
}
