package org.wirejack.cli;

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

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(), "no command: known are cards, demo, manager, netadapter, record and slave");
    }

    boolean debug() {
        return debug;
    }
}
